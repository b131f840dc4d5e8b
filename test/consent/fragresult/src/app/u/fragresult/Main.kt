package app.u.fragresult
import android.os.*; import androidx.fragment.app.*; import com.acme.sdk.Sdk
class Main : FragmentActivity() { override fun onCreate(b: Bundle?) { super.onCreate(b); supportFragmentManager.setFragmentResultListener("consent", this) { _, r -> if (r.getBoolean("ok")) Sdk.init(this) else Sdk.register(this) }; ConsentDialog().show(supportFragmentManager, "consent") } }
