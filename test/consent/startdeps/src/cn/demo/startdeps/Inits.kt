package cn.demo.startdeps
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;import com.acme.apps.Apps;

import androidx.startup.Initializer
import androidx.startup.AppInitializer
class BaseInit : Initializer<Unit> { override fun create(context: Context) { Apps.list(context) } override fun dependencies(): List<Class<out Initializer<*>>> = emptyList() }
class HomeInit : Initializer<String> { override fun create(context: Context): String { Geo.locate(context); return "home" } override fun dependencies(): List<Class<out Initializer<*>>> = listOf(BaseInit::class.java) }
class TrackInit : Initializer<Boolean> { override fun create(context: Context): Boolean { Sdk.init(context); return true } override fun dependencies(): MutableList<Class<out Initializer<*>>> = mutableListOf(HomeInit::class.java) }
class MainActivity : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.privacy); val sp = getSharedPreferences("s", 0)
  if (sp.getBoolean("ok", false)) go()
  findViewById<View>(R.id.agree).setOnClickListener { sp.edit().putBoolean("ok", true).apply(); go() }
  findViewById<View>(R.id.refuse).setOnClickListener { finishAffinity() } }
  private fun go() { AppInitializer.getInstance(this).initializeComponent(TrackInit::class.java); setContentView(R.layout.main) } }
