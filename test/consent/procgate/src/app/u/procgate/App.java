package app.u.procgate;
import android.app.*; import android.content.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); boolean agreed = getSharedPreferences("privacy", 0).getBoolean("agreed", false); if (isMain() && !agreed) return; if (isMain()) Sdk.init(this); else Sdk.register(this); }
 private boolean isMain() { int pid = android.os.Process.myPid(); ActivityManager am = (ActivityManager) getSystemService(ACTIVITY_SERVICE); for (ActivityManager.RunningAppProcessInfo i : am.getRunningAppProcesses()) if (i.pid == pid) return getPackageName().equals(i.processName); return false; } }
