package cn.demo.combineflow
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.apps.Apps;

import kotlinx.coroutines.*
import kotlinx.coroutines.flow.*
class Graph(c: Context) { private val sp = c.getSharedPreferences("g", 0); val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default); private val consent = MutableStateFlow(sp.getBoolean("consent", false)); private val config = MutableSharedFlow<Boolean>(replay = 1)
  val ready: Flow<Boolean> = combine(consent, config) { a, b -> a && b }
  val trackingAllowed: StateFlow<Boolean> = consent.map { it }.stateIn(scope, SharingStarted.Eagerly, false); val configs = config.asSharedFlow()
  fun fetch() { scope.launch { delay(100); config.emit(true) } } fun accept() { sp.edit().putBoolean("consent", true).apply(); consent.update { true } } val asked get() = consent.value }
class App : Application() { val graph by lazy { Graph(this) }
  override fun onCreate() { super.onCreate(); graph.fetch(); graph.ready.filter { it }.take(1).onEach { Sdk.init(this) }.launchIn(graph.scope); graph.scope.launch { graph.trackingAllowed.first { it }; Sdk.register(this@App) }; graph.scope.launch { graph.configs.collect { if (it) Apps.list(this@App) } } } }
class MainActivity : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); val g = (application as App).graph; if (!g.asked) AlertDialog.Builder(this).setTitle("We respect your privacy").setMessage("Read our privacy policy. Do you accept?").setPositiveButton("Accept") { _, _ -> g.accept() }.setNegativeButton("Decline") { _, _ -> finish() }.show() } }
