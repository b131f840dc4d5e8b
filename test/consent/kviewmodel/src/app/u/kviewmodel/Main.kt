package app.u.kviewmodel
import android.app.*; import android.content.*; import android.os.*; import androidx.lifecycle.*
class Repo(private val c: Context) { fun ok() = c.getSharedPreferences("p", 0).getBoolean("ok", false)
  fun save() = c.getSharedPreferences("p", 0).edit().putBoolean("ok", true).commit() }
class StartViewModel(private val repo: Repo) { val agreed = MutableLiveData<Boolean>()
  fun load() { agreed.setValue(repo.ok()) }
  fun agree() { repo.save(); agreed.postValue(true) } }
class Main : androidx.fragment.app.FragmentActivity() {
  private val vm by lazy { StartViewModel(Repo(applicationContext)) }
  override fun onCreate(b: Bundle?) { super.onCreate(b)
    com.acme.sdk.Sdk.register(this)
    vm.agreed.observe(this, Observer { if (it) com.acme.sdk.Sdk.init(this) else ask() }); vm.load() }
  private fun ask() { AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》")
     .setPositiveButton("同意") { _, _ -> vm.agree() }.setNegativeButton("不同意") { _, _ -> finish() }.show() }
}
