package cn.demo.ageen;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class HomeActivity extends Activity { @Override protected void onResume() { super.onResume(); Sdk.register(this); } }
