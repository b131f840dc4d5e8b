package app.u.vername;
import android.app.*; import android.content.pm.*; import com.acme.sdk.Sdk;
public class App extends Application { String version() { try { return getPackageManager().getPackageInfo(getPackageName(), 0).versionName; } catch (PackageManager.NameNotFoundException e) { return ""; } } boolean agreed() { String v = getSharedPreferences("p", 0).getString("agreed_version", null); return v != null && v.equals(version()); } public void onCreate() { super.onCreate(); if (agreed()) Sdk.init(this); else Sdk.register(this); } }
