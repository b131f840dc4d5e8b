package app.u.chain
import android.app.*; import android.content.*; import android.os.*
interface Task { fun run(chain: Chain) }
class Chain(val activity: Activity, private val tasks: List<Task>, private val index: Int = 0) { fun proceed() { if (index < tasks.size) tasks[index].run(Chain(activity, tasks, index + 1)) } }
class CheckTask : Task { override fun run(chain: Chain) { com.acme.sdk.Sdk.register(chain.activity); chain.proceed() } }
class PrivacyTask : Task { override fun run(chain: Chain) { val sp = chain.activity.getSharedPreferences("c", 0); if (sp.getBoolean("ok", false)) { chain.proceed(); return }
  AlertDialog.Builder(chain.activity).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> sp.edit().putBoolean("ok", true).apply(); chain.proceed() }.setNegativeButton("不同意") { _, _ -> chain.activity.finish() }.show() } }
class SdkTask : Task { override fun run(chain: Chain) { com.acme.sdk.Sdk.init(chain.activity); chain.proceed() } }
class Splash : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); Chain(this, listOf(CheckTask(), PrivacyTask(), SdkTask())).proceed() } }
