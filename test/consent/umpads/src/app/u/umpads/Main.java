package app.u.umpads;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk; import com.google.android.ump.*; import java.util.concurrent.atomic.AtomicBoolean;
public class Main extends Activity { private final AtomicBoolean started = new AtomicBoolean(false); private ConsentInformation info;
 protected void onCreate(Bundle b) { super.onCreate(b); info = UserMessagingPlatform.getConsentInformation(this); info.requestConsentInfoUpdate(this, new ConsentRequestParameters.Builder().build(), () -> UserMessagingPlatform.loadAndShowConsentFormIfRequired(this, e -> { if (info.canRequestAds()) ads(); }), e -> {}); if (info.canRequestAds()) ads(); }
 void ads() { if (started.getAndSet(true)) return; new Thread(() -> Sdk.init(this)).start(); } }
