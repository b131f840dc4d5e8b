package cn.demo.eventwrap
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.apps.Apps;

import androidx.activity.ComponentActivity
import androidx.activity.viewModels
import androidx.lifecycle.*
open class Event<out T>(private val content: T) { var handled = false; private set
  fun getContentIfNotHandled(): T? = if (handled) null else { handled = true; content }
  fun peekContent(): T = content }
class EventObserver<T>(private val on: (T) -> Unit) : Observer<Event<T>> { override fun onChanged(value: Event<T>) { value.getContentIfNotHandled()?.let { on(it) } } }
class VM : ViewModel() { private val _agree = MutableLiveData<Event<Boolean>>(); val agree: LiveData<Event<Boolean>> get() = _agree; private val _shown = MutableLiveData<Event<Unit>>(); val shown: LiveData<Event<Unit>> = _shown
  fun show() { _shown.value = Event(Unit) } fun answer(ok: Boolean) { _agree.value = Event(ok) } }
class MainActivity : ComponentActivity() { private val vm: VM by viewModels()
  override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.main)
    vm.agree.observe(this, EventObserver { ok -> if (ok) Sdk.init(this) else finish() })
    vm.agree.observe(this) { if (it.peekContent()) Sdk.register(this) }
    vm.shown.observe(this, EventObserver { Apps.list(this) })
    vm.show(); ask() }
  private fun ask() { if (getSharedPreferences("x", 0).getBoolean("agreed", false)) { vm.answer(true); return }
    AlertDialog.Builder(this).setMessage("为了保护您的个人信息，请阅读《隐私政策》").setPositiveButton("同意") { _, _ -> getSharedPreferences("x", 0).edit().putBoolean("agreed", true).apply(); vm.answer(true) }.setNegativeButton("拒绝") { _, _ -> vm.answer(false) }.show() } }
