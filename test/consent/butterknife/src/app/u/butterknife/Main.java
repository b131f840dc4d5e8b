package app.u.butterknife;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.main); butterknife.ButterKnife.bind(this); Sdk.register(this); } void onAgree() { Sdk.init(this); } void onRefuse() { finish(); } }
