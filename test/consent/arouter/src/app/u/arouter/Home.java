package app.u.arouter;
import android.app.*; import android.os.*; import com.alibaba.android.arouter.facade.annotation.Route; import com.acme.sdk.Sdk;
@Route(path = "/main/home") public class Home extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); Sdk.init(this); } }
