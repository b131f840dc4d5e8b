package cn.demo.twogates;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.geo.Geo;

public class MainActivity extends Activity { @Override protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.main); Gate first = new PolicyGate(this); first.then(new AdsGate(this)).then(new StartGate(this)); first.enter(); }
  @Override public void onRequestPermissionsResult(int code, String[] p, int[] r) { if (code == 11 && r.length > 0 && r[0] == android.content.pm.PackageManager.PERMISSION_GRANTED) Geo.locate(this); } }
