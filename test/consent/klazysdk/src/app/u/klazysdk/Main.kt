package app.u.klazysdk
import android.app.*; import android.content.*; import android.os.*
class Client(c: Context) { init { com.acme.sdk.Sdk.register(c) } fun ping() {} }
class Tracker(c: Context) { init { com.acme.sdk.Sdk.init(c) } fun track(s: String) {} }
object Graph { lateinit var app: Context; val client by lazy { Client(app) }; val tracker: Tracker by lazy(LazyThreadSafetyMode.NONE) { Tracker(app) } }
class App : Application() { override fun onCreate() { super.onCreate(); Graph.app = this; Graph.client.ping() } }
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> Graph.tracker.track("agree") }.setNegativeButton("不同意") { _, _ -> finish() }.show() } }
