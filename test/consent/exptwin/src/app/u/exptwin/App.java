package app.u.exptwin;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { private static boolean agreed = true; public void onCreate() { super.onCreate(); agreed = getSharedPreferences("p", 0).getBoolean("ok", true); if (agreed) Sdk.init(this); } }
