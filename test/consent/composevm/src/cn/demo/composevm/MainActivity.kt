package cn.demo.composevm
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.apps.Apps;

import androidx.activity.ComponentActivity
import androidx.activity.viewModels
import androidx.activity.compose.setContent
import androidx.compose.runtime.*
import androidx.compose.foundation.layout.*
import androidx.compose.material.*
import androidx.compose.material.Button
import androidx.lifecycle.*
import kotlinx.coroutines.*
import kotlinx.coroutines.flow.*
sealed class UiState { object Loading : UiState(); data class Consent(val text: String) : UiState(); object Home : UiState() }
class ConsentRepo(private val c: Context) { private val sp = c.getSharedPreferences("consent", 0); fun has() = sp.getBoolean("privacy_accepted", false); fun accept() { sp.edit().putBoolean("privacy_accepted", true).apply() } }
class MainViewModel(app: Application) : AndroidViewModel(app) { private val repo = ConsentRepo(app); private val _state = MutableStateFlow<UiState>(UiState.Loading); val state: StateFlow<UiState> = _state.asStateFlow()
  init { viewModelScope.launch { delay(300); Apps.list(app); _state.value = if (repo.has()) UiState.Home else UiState.Consent("请阅读并同意《隐私政策》") } }
  fun agree() { repo.accept(); Sdk.init(getApplication()); _state.value = UiState.Home } }
class MainActivity : ComponentActivity() { private val vm: MainViewModel by viewModels()
  override fun onCreate(b: Bundle?) { super.onCreate(b); setContent { val s by vm.state.collectAsState()
    when (val st = s) { UiState.Loading -> Text("…"); is UiState.Consent -> ConsentScreen(st.text, vm::agree) { finish() }; UiState.Home -> HomeScreen(this) } } } }
@Composable fun ConsentScreen(t: String, yes: () -> Unit, no: () -> Unit) { Column { Text(t); Button(onClick = yes) { Text("同意") }; TextButton(onClick = no) { Text("不同意") } } }
@Composable fun HomeScreen(c: Context) { DisposableEffect(Unit) { Sdk.register(c); onDispose { } }; Text("首页") }
