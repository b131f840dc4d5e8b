package app.u.refflag
import android.app.*; import android.content.*; import android.os.*; import android.view.*
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); com.acme.sdk.Sdk.register(this); var ok = false; val r = { if (ok) com.acme.sdk.Sdk.init(this) }; r(); AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> ok = true; r() }.setNegativeButton("不同意") { _, _ -> finish() }.show() } }
