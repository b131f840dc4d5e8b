package app.u.kdsl
import android.app.*; import android.content.*; import android.os.*; import android.widget.*
class PrivacyDsl(private val c: Context) { var title = ""; var content = ""; private var yes: (() -> Unit)? = null; private var no: (() -> Unit)? = null
  fun onAgree(f: () -> Unit) { yes = f } fun onRefuse(f: () -> Unit) { no = f }
  fun build(): Dialog = AlertDialog.Builder(c).setTitle(title).setMessage(content).setPositiveButton("同意") { _, _ -> yes?.invoke() }.setNegativeButton("不同意") { _, _ -> no?.invoke() }.create() }
fun Context.privacyDialog(block: PrivacyDsl.() -> Unit): Dialog = PrivacyDsl(this).apply(block).build()
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b)
  privacyDialog { title = "隐私政策"; content = "请认真阅读《隐私政策》"; onAgree { com.acme.sdk.Sdk.init(this@Main) }; onRefuse { com.acme.sdk.Sdk.register(this@Main) } }.show() } }
