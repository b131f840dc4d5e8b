package app.u.metamodule;
import android.content.*; import com.acme.sdk.Sdk;
public class PushModule implements AppModule { public void onCreate(Context c) { Sdk.register(c); } public void onAgree(Context c) { Sdk.init(c); } }
