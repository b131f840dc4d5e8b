package app.u.tcf;
import android.app.*; import android.os.*; import android.preference.PreferenceManager;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setTitle("We value your privacy").setMessage("We and our partners store and access information on your device. See our Privacy Policy.").setPositiveButton("Accept all", (d, w) -> save("1111111111")).setNegativeButton("Reject all", (d, w) -> save("0000000000")).show(); }
 void save(String s) { PreferenceManager.getDefaultSharedPreferences(this).edit().putString("IABTCF_PurposeConsents", s).putInt("IABTCF_gdprApplies", 1).apply(); } }
