package cn.demo.processobserver
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import androidx.lifecycle.*
class AppObserver(private val c: Context) : LifecycleEventObserver { private var starts = 0
  override fun onStateChanged(source: LifecycleOwner, event: Lifecycle.Event) { when (event) { Lifecycle.Event.ON_START -> { starts++; Geo.locate(c); if (Prefs.isAgreed) Sdk.init(c) } Lifecycle.Event.ON_STOP -> Sdk.register(c); else -> Unit } } }
object Prefs { private lateinit var sp: SharedPreferences; fun init(c: Context) { sp = c.getSharedPreferences(c.packageName + ".prefs", 0) }
  var isAgreed: Boolean get() = sp.getString("agreed_version", null)?.toIntOrNull().let { it != null && it >= 3 }
    set(v) { sp.edit().putString("agreed_version", if (v) "3" else null).apply() } }
class App : Application() { override fun onCreate() { super.onCreate(); Prefs.init(this); ProcessLifecycleOwner.get().lifecycle.addObserver(AppObserver(this)) } }
class MainActivity : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.privacy); findViewById<View>(R.id.agree).setOnClickListener { Prefs.isAgreed = true; Sdk.init(this) }; findViewById<View>(R.id.refuse).setOnClickListener { finishAndRemoveTask() } } }
