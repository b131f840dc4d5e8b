package cn.demo.livecompose
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.apps.Apps;

import androidx.activity.ComponentActivity
import androidx.activity.viewModels
import androidx.activity.compose.setContent
import androidx.compose.runtime.*
import androidx.compose.foundation.layout.*
import androidx.compose.material.*
import androidx.compose.material.Button
import androidx.lifecycle.*
import kotlinx.coroutines.flow.*
data class Ui(val loading: Boolean = true, val agreed: Boolean = false)
class Vm(app: Application) : AndroidViewModel(app) { private val sp = app.getSharedPreferences("v", 0); private val _ui = MutableStateFlow(Ui()); val ui = _ui.asStateFlow(); fun load() { _ui.value = Ui(false, sp.getBoolean("agreed", false)) }
  fun agree() { sp.edit().putBoolean("agreed", true).apply(); Sdk.register(getApplication()); _ui.value = _ui.value.copy(agreed = true) } }
class MainActivity : ComponentActivity() { private val vm: Vm by viewModels()
  override fun onCreate(b: Bundle?) { super.onCreate(b); vm.load(); setContent { Screen(vm, this) } } }
@Composable fun Screen(vm: Vm, c: Activity) { val ui by vm.ui.collectAsState(); LaunchedEffect(Unit) { vm.ui.collect { Apps.list(c) } }
  if (ui.agreed) { LaunchedEffect(true) { Sdk.init(c) }; Text("Home") } else { Column { Text("请阅读《隐私政策》并同意后使用"); Button(onClick = { vm.agree() }) { Text("同意") }; Button(onClick = { c.finish() }) { Text("退出") } } } }
