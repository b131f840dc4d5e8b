package cn.demo.webdlg;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class HomeActivity extends Activity { @Override protected void onStart() { super.onStart(); Sdk.register(this); } }
