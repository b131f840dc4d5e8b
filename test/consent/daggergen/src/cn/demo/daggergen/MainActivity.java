package cn.demo.daggergen;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

import javax.inject.*; import dagger.Lazy;
public class MainActivity extends Activity { @Inject Lazy<Tracker> tracker;
  @Override protected void onCreate(Bundle b) { ((App) getApplication()).component.inject(this); super.onCreate(b); setContentView(R.layout.privacy);
    findViewById(R.id.agree).setOnClickListener(v -> { getSharedPreferences("p", 0).edit().putBoolean("terms", true).apply(); tracker.get().event("agreed"); }); findViewById(R.id.refuse).setOnClickListener(v -> finish()); } }
