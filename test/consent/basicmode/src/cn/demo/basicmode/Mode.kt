package cn.demo.basicmode
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.apps.Apps;

enum class Mode { NONE, BASIC, FULL }
object ModeStore { private var cached: Mode? = null
  fun get(c: Context): Mode = cached ?: Mode.values()[c.getSharedPreferences("mode", 0).getInt("m", 0)].also { cached = it }
  fun set(c: Context, m: Mode) { cached = m; c.getSharedPreferences("mode", 0).edit().putInt("m", m.ordinal).apply() } }
class MainActivity : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); if (ModeStore.get(this) == Mode.NONE) ask() else enter() }
  private fun ask() { setContentView(R.layout.ask); findViewById<View>(R.id.agree).setOnClickListener { pick(Mode.FULL) }; findViewById<View>(R.id.basic).setOnClickListener { pick(Mode.BASIC) } }
  private fun pick(m: Mode) { ModeStore.set(this, m); enter() }
  private fun enter() { setContentView(R.layout.main); Apps.list(this); when (ModeStore.get(this)) { Mode.FULL -> { Sdk.init(this); late() } Mode.BASIC -> Toast.makeText(this, "基本功能模式", Toast.LENGTH_LONG).show(); else -> finish() } }
  private fun late() { Handler(Looper.getMainLooper()).postDelayed({ if (ModeStore.get(this) >= Mode.FULL) Sdk.register(this) }, 3000) } }
