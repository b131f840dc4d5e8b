package app.u.basehook;
import android.app.*; import android.content.*;
public class Splash extends BaseActivity { protected void initSdk() { } protected void initView() { new AlertDialog.Builder(this).setMessage("请您同意《个人信息保护政策》").setPositiveButton("同意", (d, w) -> { startActivity(new Intent(this, Home.class)); finish(); }).setNegativeButton("拒绝", (d, w) -> finish()).setCancelable(false).show(); } }
