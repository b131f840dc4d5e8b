package cn.demo.funcrefmap
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

typealias Step = (Context) -> Unit
infix fun Step.then(next: Step): Step = { c -> this(c); next(c) }
object Steps { fun save(c: Context) { c.getSharedPreferences("m", 0).edit().putBoolean("policy", true).apply() } fun track(c: Context) { Sdk.init(c) } fun push(c: Context) { Sdk.register(c) } fun open(c: Context) { Geo.locate(c) } }
class MainActivity : Activity() { private val actions: Map<String, Step> = mapOf("open" to Steps::open, "agree" to (Steps::save then Steps::track)); private val late: Step = Steps::save then Steps::push
  override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.privacy); dispatch("open"); if (getSharedPreferences("m", 0).getBoolean("policy", false)) dispatch("agree")
    findViewById<View>(R.id.agree).setOnClickListener { dispatch("agree"); late(this) }; findViewById<View>(R.id.refuse).setOnClickListener { finish() } }
  private fun dispatch(name: String) { actions[name]?.invoke(this) } }
