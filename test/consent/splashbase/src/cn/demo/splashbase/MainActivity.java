package cn.demo.splashbase;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public class MainActivity extends Activity { @Override protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.main); } }
