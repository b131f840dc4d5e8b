package cn.demo.twogates;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

class StartGate extends Gate { StartGate(Activity a) { super(a); } @Override void enter() { Sdk.init(a.getApplicationContext()); a.requestPermissions(new String[] {android.Manifest.permission.ACCESS_FINE_LOCATION}, 11); } }
