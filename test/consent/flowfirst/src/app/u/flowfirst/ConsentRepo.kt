package app.u.flowfirst
import android.content.*; import kotlinx.coroutines.flow.*
enum class Consent { PENDING, GIVEN }
class ConsentRepo(c: Context) { private val sp = c.getSharedPreferences("consent", 0); private val flow = MutableStateFlow(if (sp.getBoolean("given", false)) Consent.GIVEN else Consent.PENDING); val state: StateFlow<Consent> = flow; fun give() { sp.edit().putBoolean("given", true).apply(); flow.value = Consent.GIVEN } }
