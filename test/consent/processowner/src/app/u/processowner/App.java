package app.u.processowner;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { static App me; public void onCreate() { super.onCreate(); me = this; new ActivityCount().attach(this); } }
