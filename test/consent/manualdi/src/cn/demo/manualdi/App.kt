package cn.demo.manualdi
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import androidx.activity.viewModels
import androidx.fragment.app.Fragment
import androidx.fragment.app.FragmentActivity
import androidx.fragment.app.viewModels
import androidx.lifecycle.*
import androidx.lifecycle.viewmodel.*
class LocationRepository(private val c: Context) { fun refresh() { Geo.locate(c) } }
class AppContainer(private val c: Context) { val prefs: SharedPreferences by lazy { c.getSharedPreferences("store", 0) }; val locations by lazy { LocationRepository(c) }; val context get() = c }
class App : Application() { lateinit var container: AppContainer; override fun onCreate() { super.onCreate(); container = AppContainer(this) } }
class SplashViewModel(private val box: AppContainer) : ViewModel() { init { Sdk.register(box.context) }
  val needsConsent get() = !box.prefs.getBoolean("consent_given", false)
  fun accept() { box.prefs.edit().putBoolean("consent_given", true).apply() }
  companion object { val Factory = viewModelFactory { initializer { SplashViewModel((this[ViewModelProvider.AndroidViewModelFactory.APPLICATION_KEY] as App).container) } } } }
class HomeViewModel(private val box: AppContainer) : ViewModel() { init { Sdk.init(box.context); box.locations.refresh() } val title = "home"
  class Factory(private val box: AppContainer) : ViewModelProvider.Factory { @Suppress("UNCHECKED_CAST") override fun <T : ViewModel> create(modelClass: Class<T>): T = HomeViewModel(box) as T } }
class HomeFragment : Fragment(R.layout.main) { private val vm: HomeViewModel by viewModels { HomeViewModel.Factory((requireActivity().application as App).container) }
  override fun onViewCreated(view: View, b: Bundle?) { super.onViewCreated(view, b); activity?.title = vm.title } }
class ConsentFragment : Fragment(R.layout.privacy) { override fun onViewCreated(view: View, b: Bundle?) { super.onViewCreated(view, b); view.findViewById<View>(R.id.agree).setOnClickListener { (requireActivity() as MainActivity).accepted() }; view.findViewById<View>(R.id.refuse).setOnClickListener { requireActivity().finish() } } }
class MainActivity : FragmentActivity() { private val vm: SplashViewModel by viewModels { SplashViewModel.Factory }
  override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.main); show(if (vm.needsConsent) ConsentFragment() else HomeFragment()) }
  fun accepted() { vm.accept(); show(HomeFragment()) }
  private fun show(f: Fragment) { supportFragmentManager.beginTransaction().replace(R.id.box, f).commit() } }
