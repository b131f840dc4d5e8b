package app.u.timeoutgate
import android.app.*; import android.os.*
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); val app = application as App; AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> app.gate.complete(true) }.setNegativeButton("不同意") { _, _ -> app.gate.complete(false) }.show() } }
