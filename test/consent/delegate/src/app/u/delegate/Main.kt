package app.u.delegate
import android.app.*; import android.content.*; import android.os.*; import kotlin.properties.*; import kotlin.reflect.*
@Suppress("UNCHECKED_CAST") class Preference<T>(val name: String, private val default: T) : ReadWriteProperty<Any?, T> {
  private val sp: SharedPreferences by lazy { App.context.getSharedPreferences("wan_android", Context.MODE_PRIVATE) }
  override fun getValue(thisRef: Any?, property: KProperty<*>): T = with(sp) { val r: Any? = when (default) { is Long -> getLong(name, default); is String -> getString(name, default); is Int -> getInt(name, default); is Boolean -> getBoolean(name, default); else -> throw IllegalArgumentException() }; return r as T }
  override fun setValue(thisRef: Any?, property: KProperty<*>, value: T) = with(sp.edit()) { when (value) { is Long -> putLong(name, value); is String -> putString(name, value); is Int -> putInt(name, value); is Boolean -> putBoolean(name, value); else -> throw IllegalArgumentException() }.apply() } }
class App : Application() { companion object { var context: Context by Delegates.notNull() } private var agreed: Boolean by Preference("agreed", false)
  override fun onCreate() { super.onCreate(); context = applicationContext; if (agreed) com.acme.sdk.Sdk.init(this); com.acme.sdk.Sdk.register(this) } }
class Main : Activity() { private var agreed: Boolean by Preference("agreed", false)
  override fun onCreate(b: Bundle?) { super.onCreate(b); if (!agreed) AlertDialog.Builder(this).setMessage("《隐私政策》和《用户协议》").setPositiveButton("同意") { _, _ -> agreed = true; com.acme.sdk.Sdk.init(this) }.setNegativeButton("不同意") { _, _ -> finish() }.show() } }
