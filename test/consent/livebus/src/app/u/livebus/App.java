package app.u.livebus;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); Sdk.register(this); LiveBus.with("privacy_agreed", Boolean.class).observeForever(x -> { if (x != null && x) Sdk.init(this); }); LiveBus.with("login", Boolean.class).setValue(true); } }
