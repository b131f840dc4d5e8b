package app.u.fragreplace;
import android.app.*; import android.os.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.main); show(getSharedPreferences("p", 0).getBoolean("ok", false) ? new HomeFragment() : new PrivacyFragment()); } void show(Fragment f) { getFragmentManager().beginTransaction().replace(R.id.box, f).commit(); } }
