package app.u.deferred
import android.app.*; import android.content.*; import android.os.*; import android.view.*; import kotlinx.coroutines.*
class Main : Activity() { private val answer = CompletableDeferred<Boolean>()
 override fun onCreate(b: Bundle?) { super.onCreate(b); MainScope().launch { com.acme.sdk.Sdk.register(this@Main); if (answer.await()) com.acme.sdk.Sdk.init(this@Main) }
 AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> answer.complete(true) }.setNegativeButton("不同意") { _, _ -> answer.complete(false) }.show() } }
