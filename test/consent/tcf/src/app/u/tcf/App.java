package app.u.tcf;
import android.app.*; import android.content.*; import android.preference.PreferenceManager; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); Sdk.register(this); SharedPreferences p = PreferenceManager.getDefaultSharedPreferences(this); p.registerOnSharedPreferenceChangeListener((s, k) -> { if ("IABTCF_PurposeConsents".equals(k)) apply(s); }); apply(p); }
 void apply(SharedPreferences s) { String c = s.getString("IABTCF_PurposeConsents", ""); if (c.length() > 0 && c.charAt(0) == '1') Sdk.init(this); } }
