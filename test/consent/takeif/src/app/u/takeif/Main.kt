package app.u.takeif
import android.app.*; import android.content.*; import android.os.*; import android.view.*
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); com.acme.sdk.Sdk.register(this); val p = getSharedPreferences("p", 0); p.getBoolean("ok", false).takeIf { it }?.let { com.acme.sdk.Sdk.init(this) }; AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> p.edit().putBoolean("ok", true).apply(); com.acme.sdk.Sdk.init(this) }.setNegativeButton("不同意") { _, _ -> finish() }.show() } }
