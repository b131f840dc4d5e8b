package app.u.finishnoreturn;
import android.app.*; import android.content.*; import android.os.*;
public class Privacy extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.privacy); } public void onAgree(android.view.View v) { getSharedPreferences("p", 0).edit().putBoolean("agree", true).apply(); startActivity(new Intent(this, Main.class)); finish(); } public void onRefuse(android.view.View v) { finishAffinity(); } }
