package cn.demo.purposes
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.apps.Apps;

import java.util.EnumMap
enum class Purpose(val key: String, val default: Boolean) { NECESSARY("n", true), STATS("s", false), ADS("a", false) }
class Purposes(c: Context) { private val sp = c.getSharedPreferences("purposes", 0); private val map = EnumMap<Purpose, Boolean>(Purpose::class.java)
  init { Purpose.values().forEach { map[it] = sp.getBoolean(it.key, it.default) } }
  fun allows(p: Purpose) = map[p] ?: false
  fun all() = map.values.all { it }
  fun acceptAll() { val e = sp.edit(); for (p in Purpose.values()) { map[p] = true; e.putBoolean(p.key, true) }; e.apply() } }
class MainActivity : Activity() { private val purposes by lazy(LazyThreadSafetyMode.NONE) { Purposes(this) }
  override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.privacy); start()
    findViewById<View>(R.id.agree).setOnClickListener { purposes.acceptAll(); start() }; findViewById<View>(R.id.refuse).setOnClickListener { finish() } }
  private fun start() { if (purposes.allows(Purpose.NECESSARY)) Apps.list(this); if (purposes.allows(Purpose.STATS)) Sdk.init(this); if (purposes.all()) Sdk.register(this) } }
