package app.u.timeoutgate
import android.app.*; import com.acme.sdk.Sdk; import kotlinx.coroutines.*
class App : Application() { val scope = MainScope(); val gate = CompletableDeferred<Boolean>(); override fun onCreate() { super.onCreate(); scope.launch { withTimeoutOrNull(3000) { gate.await() }; Sdk.init(this@App) }; scope.launch { if (gate.await()) Sdk.register(this@App) } } }
