package app.u.agreeprivacy;
import android.app.*; import com.acme.sdk.Sdk; import com.acme.kit.Kit;
public class App extends Application { public void onCreate() { super.onCreate(); Kit.setAgreePrivacy(this, getSharedPreferences("p", 0).getBoolean("ok", false)); Kit.init(this); } }
