package app.u.stampgezero;
import android.app.*; import android.content.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); SharedPreferences p = getSharedPreferences("t", 0); if (p.getLong("agreed_at", -1L) >= 0) Sdk.init(this); if (p.getLong("asked_at", 0L) >= 0) Sdk.register(this); } }
