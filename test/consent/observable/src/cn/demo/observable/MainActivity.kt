package cn.demo.observable
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import kotlin.properties.Delegates
class Session { val listeners = mutableListOf<(Boolean) -> Unit>(); var agreed: Boolean by Delegates.observable(false) { _, _, now -> listeners.forEach { it(now) } } }
val session = Session()
class MainActivity : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.privacy)
  session.listeners += { if (it) Sdk.init(this) }
  session.listeners += { Geo.locate(this) }
  session.agreed = getSharedPreferences("o", 0).getBoolean("agreed", false)
  findViewById<View>(R.id.agree).setOnClickListener { getSharedPreferences("o", 0).edit().putBoolean("agreed", true).apply(); session.agreed = true }
  findViewById<View>(R.id.refuse).setOnClickListener { finish() } } }
