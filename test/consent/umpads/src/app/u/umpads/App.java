package app.u.umpads;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); Sdk.register(this); } }
