package cn.demo.splashbase;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

public class WelcomeActivity extends BaseSplashActivity { @Override protected void onPrivacyAgreed() { Sdk.init(this); if (PreferenceManagerCompat.get(this).getBoolean("permission_told", false)) { toMain(); return; }
    new AlertDialog.Builder(this).setTitle("权限申请").setMessage("为了识别设备，我们需要电话权限。").setPositiveButton("去开启", (d, w) -> { PreferenceManagerCompat.get(this).edit().putBoolean("permission_told", true).apply(); requestPermissions(new String[] { "android.permission.READ_PHONE_STATE" }, 100); }).setNegativeButton("取消", (d, w) -> { Geo.locate(this); toMain(); }).show(); }
  @Override public void onRequestPermissionsResult(int code, String[] p, int[] g) { if (code == 100) { if (g.length > 0 && g[0] == android.content.pm.PackageManager.PERMISSION_GRANTED) Sdk.register(this); toMain(); } }
  private void toMain() { handler.postDelayed(() -> { startActivity(new Intent(WelcomeActivity.this, MainActivity.class)); finish(); }, 1500); } }
