package app.u.uniplugin;
import android.app.*; import io.dcloud.feature.uniapp.*; import com.acme.sdk.Sdk;
public class Hook implements UniAppHookProxy { public void onCreate(Application a) { Sdk.register(a); } public void onSubProcessCreate(Application a) {} }
