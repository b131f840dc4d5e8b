package cn.demo.flowmisc
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import kotlinx.coroutines.*
import kotlinx.coroutines.flow.*
object Consents { val state = MutableStateFlow<Boolean?>(null); fun load(c: Context) { val sp = c.getSharedPreferences("k", 0); if (sp.contains("c")) state.value = sp.getBoolean("c", false) } }
@OptIn(ExperimentalCoroutinesApi::class, FlowPreview::class)
class App : Application() { private val scope = CoroutineScope(Dispatchers.Main + SupervisorJob())
  override fun onCreate() { super.onCreate(); Consents.load(this)
    scope.launch { Consents.state.filterNotNull().debounce(100).mapLatest { if (it) "yes" else "no" }.collect { if (it == "yes") Sdk.init(this@App) } }
    scope.launch { merge(Consents.state.filterNotNull(), flowOf(true)).onStart { Sdk.register(this@App) }.collect { } }
    scope.launch { Consents.state.flatMapLatest { if (it == true) flowOf(1) else emptyFlow() }.collect { Geo.locate(this@App) } } } }
class MainActivity : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); if (Consents.state.value == null) AlertDialog.Builder(this).setTitle("Privacy").setMessage("Do you consent to our privacy policy?").setPositiveButton("I consent") { _, _ -> getSharedPreferences("k", 0).edit().putBoolean("c", true).apply(); Consents.state.value = true }.setNegativeButton("No") { _, _ -> Consents.state.value = false; finish() }.show() } }
