package app.u.vmprovider
import android.app.*; import android.content.*; import android.os.*; import android.view.*; import kotlinx.coroutines.*
import androidx.lifecycle.*
class Vm : ViewModel() { private val _agreed = MutableLiveData<Boolean>(false); val agreed: LiveData<Boolean> get() = _agreed; fun yes() { _agreed.value = true } }
class Main : androidx.fragment.app.FragmentActivity() { private val vm: Vm by lazy { ViewModelProvider(this).get(Vm::class.java) }
 override fun onCreate(b: Bundle?) { super.onCreate(b); com.acme.sdk.Sdk.register(this); vm.agreed.observe(this) { if (it) com.acme.sdk.Sdk.init(this) }
 AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> vm.yes() }.setNegativeButton("不同意") { _, _ -> finish() }.show() } }
