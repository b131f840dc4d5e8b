package cn.demo.ktlevel
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.sim.Sim;import com.acme.apps.Apps;

enum class Level(val key: String) { NONE("n"), BASIC("b"), FULL("f"); companion object { fun of(name: String?): Level = values().firstOrNull { it.name == name } ?: NONE } }
object Settings2 { lateinit var prefs: SharedPreferences
  fun init(c: Context) { prefs = c.getSharedPreferences("settings", 0); Apps.list(c) }
  var level: Level get() = Level.of(prefs.getString("level", null)) 
    set(v) { prefs.edit().putString("level", v.name).apply() } }
class App : Application() { override fun onCreate() { super.onCreate(); Settings2.init(this); boot() }
  fun boot() { when (Settings2.level) { Level.NONE -> Sim.read(this)
    Level.BASIC -> { }
    Level.FULL -> Sdk.register(this) }
    if (Settings2.level == Level.FULL) Sdk.init(this) } }
