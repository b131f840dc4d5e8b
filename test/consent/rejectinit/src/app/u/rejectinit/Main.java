package app.u.rejectinit;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (getPreferences(0).getBoolean("asked", false)) return; new AlertDialog.Builder(this).setTitle("Ihre Privatsphäre").setMessage("Bitte stimmen Sie unserer Datenschutzerklärung zu.").setPositiveButton("Zustimmen", (d, w) -> answer(true)).setNegativeButton("Ablehnen", (d, w) -> answer(false)).setCancelable(false).show(); }
 void answer(boolean yes) { getPreferences(0).edit().putBoolean("asked", true).apply(); if (yes) Sdk.init(this); else Sdk.register(this); } }
