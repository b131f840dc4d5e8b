package cn.demo.livegate
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import androidx.activity.ComponentActivity
import androidx.activity.viewModels
import androidx.lifecycle.*
class GateVm : ViewModel() { val consent = MutableLiveData<Boolean>(); val ready = MutableLiveData<Boolean>(); val go = MediatorLiveData<Boolean>().apply { addSource(consent) { if (it == true) value = true } }; val mapped: LiveData<Int> = consent.map { if (it) 1 else 0 } }
class MainActivity : ComponentActivity() { private val vm: GateVm by viewModels()
  override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.privacy)
    vm.go.observe(this) { if (it) Sdk.init(this) }; vm.mapped.observe(this) { if (it == 1) Sdk.register(this) }; vm.ready.observe(this) { Geo.locate(this) }
    vm.ready.value = true; vm.consent.value = getSharedPreferences("live", 0).getBoolean("ok", false)
    findViewById<View>(R.id.agree).setOnClickListener { getSharedPreferences("live", 0).edit().putBoolean("ok", true).apply(); vm.consent.value = true }; findViewById<View>(R.id.refuse).setOnClickListener { finish() } } }
