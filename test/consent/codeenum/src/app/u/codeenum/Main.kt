package app.u.codeenum
import android.app.*; import android.os.*
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); if (Status.of(getSharedPreferences("s", 0).getInt("status", 0)) == Status.UNSET) AlertDialog.Builder(this).setTitle("隐私提示").setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> save(Status.AGREED) }.setNegativeButton("不同意") { _, _ -> save(Status.REFUSED) }.show() } private fun save(s: Status) { getSharedPreferences("s", 0).edit().putInt("status", s.code).apply() } }
