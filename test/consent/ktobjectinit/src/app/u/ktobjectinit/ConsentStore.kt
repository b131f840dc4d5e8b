package app.u.ktobjectinit
import android.content.Context
class ConsentStore(context: Context) { private val sp = context.getSharedPreferences("consent_store", Context.MODE_PRIVATE); var state: ConsentState get() = ConsentState.from(sp.getString("state", null)); set(v) { sp.edit().putString("state", v.code).apply() } }
