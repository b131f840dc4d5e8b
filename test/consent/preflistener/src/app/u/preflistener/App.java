package app.u.preflistener;
import android.app.*; import android.content.*; import com.acme.sdk.Sdk;
public class App extends Application { private SharedPreferences.OnSharedPreferenceChangeListener l; public void onCreate() { super.onCreate(); Sdk.register(this); SharedPreferences p = getSharedPreferences("p", MODE_PRIVATE); l = (sp, key) -> { if ("ok".equals(key) && sp.getBoolean(key, false)) Sdk.init(this); }; p.registerOnSharedPreferenceChangeListener(l); if (p.getBoolean("ok", false)) Sdk.init(this); } }
