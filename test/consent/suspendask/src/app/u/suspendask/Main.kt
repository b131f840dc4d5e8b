package app.u.suspendask
import android.app.*; import android.content.*; import android.os.*; import kotlinx.coroutines.*; import kotlin.coroutines.*
class Main : Activity() { private val scope = MainScope()
  private suspend fun ask(): Boolean = suspendCancellableCoroutine { c -> AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> c.resume(true) }.setNegativeButton("不同意") { _, _ -> c.resume(false) }.show() }
  override fun onCreate(b: Bundle?) { super.onCreate(b); scope.launch { com.acme.sdk.Sdk.register(this@Main); if (ask()) com.acme.sdk.Sdk.init(this@Main) else finish() } } }
