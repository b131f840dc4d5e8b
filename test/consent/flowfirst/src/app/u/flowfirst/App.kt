package app.u.flowfirst
import android.app.*; import com.acme.sdk.Sdk; import kotlinx.coroutines.*; import kotlinx.coroutines.flow.*
class App : Application() { val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default); lateinit var repo: ConsentRepo; override fun onCreate() { super.onCreate(); repo = ConsentRepo(this); scope.launch { Sdk.register(this@App); repo.state.filter { it == Consent.GIVEN }.first(); Sdk.init(this@App) } } }
