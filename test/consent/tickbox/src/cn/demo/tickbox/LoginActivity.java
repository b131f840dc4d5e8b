package cn.demo.tickbox;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.sim.Sim;import com.acme.apps.Apps;

public class LoginActivity extends Activity { private CheckBox cb; private Button btnLogin, btnFast; private EditText phone;
  @Override protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.login); Sim.read(this); cb = findViewById(R.id.cb_agree); btnLogin = findViewById(R.id.btn_login); btnFast = findViewById(R.id.btn_fast); phone = findViewById(R.id.phone); btnFast.setEnabled(false);
    cb.setOnCheckedChangeListener((v, checked) -> { btnFast.setEnabled(checked); Apps.list(LoginActivity.this); });
    btnLogin.setOnClickListener(v -> login()); btnFast.setOnClickListener(v -> fast()); }
  private boolean checkAgree() { if (cb.isChecked()) return true; Toast.makeText(this, "请先阅读并同意用户协议和隐私政策", Toast.LENGTH_SHORT).show(); return false; }
  private void login() { String p = phone.getText().toString().trim(); if (p.isEmpty()) { Toast.makeText(this, "请输入手机号", 0).show(); return; } if (!checkAgree()) { return; } Sdk.init(this); }
  private void fast() { Sdk.register(this); } }
