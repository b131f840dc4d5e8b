package app.u.notno;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); String c = getSharedPreferences("c", 0).getString("consent", ""); if (!"no".equals(c)) Sdk.init(this); if ("yes".equals(c)) Sdk.register(this); } }
