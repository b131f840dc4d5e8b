package app.u.koinreal
import android.app.*; import android.os.*; import org.koin.core.component.*
class Main : Activity(), KoinComponent { private val prefs: Prefs by inject(); override fun onCreate(b: Bundle?) { super.onCreate(b); if (!prefs.agreed) AlertDialog.Builder(this).setMessage("请您阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> prefs.agreed = true; get<Analytics>().start() }.setNegativeButton("不同意") { _, _ -> finish() }.show() } }
