package cn.demo.prefwatch;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public class MainActivity extends Activity { @Override protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.privacy); final SharedPreferences sp = getSharedPreferences("config", 0); 
  findViewById(R.id.agree).setOnClickListener(v -> { sp.edit().putBoolean("agreement", true).apply(); setContentView(R.layout.main); }); findViewById(R.id.refuse).setOnClickListener(v -> finish()); if (sp.getBoolean("agreement", false)) setContentView(R.layout.main); } }
