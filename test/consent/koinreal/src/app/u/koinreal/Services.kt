package app.u.koinreal
import android.content.Context; import com.acme.sdk.Sdk
class DeviceInfo(context: Context) { init { Sdk.register(context) } }
class Analytics(private val context: Context) { fun start() { Sdk.init(context) } }
class Prefs(context: Context) { private val sp = context.getSharedPreferences("p", 0); var agreed: Boolean get() = sp.getBoolean("agreed", false); set(v) = sp.edit().putBoolean("agreed", v).apply() }
