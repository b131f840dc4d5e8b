package app.u.orderswitch;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); int[] order = { 1, 3, 2 }; for (int s : order) { switch (s) { case 1: Sdk.register(this); break; case 2: if (!getSharedPreferences("p", 0).getBoolean("agreed", false)) return; break; case 3: continue; default: } } Sdk.init(this); } }
