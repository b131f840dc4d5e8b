package app.u.loginbox;
import android.app.*; import android.os.*; import android.widget.*; import com.acme.sdk.Sdk;
public class Login extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.login); Sdk.register(this); CheckBox box = findViewById(R.id.box); findViewById(R.id.login).setOnClickListener(v -> { if (!box.isChecked()) { Toast.makeText(this, "请先阅读并同意协议", Toast.LENGTH_SHORT).show(); return; } Sdk.init(this); }); } }
