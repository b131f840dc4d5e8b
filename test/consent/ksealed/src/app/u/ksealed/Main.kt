package app.u.ksealed
import android.app.*; import android.content.*; import android.os.*
sealed class State { object Agreed : State(); object NotYet : State(); data class Outdated(val v: Int) : State() }
class Main : Activity() { private fun state(): State { val v = getSharedPreferences("s", 0).getInt("privacy_version", -1); return if (v < 0) State.NotYet else if (v < 3) State.Outdated(v) else State.Agreed }
  override fun onCreate(b: Bundle?) { super.onCreate(b); when (val s = state()) { is State.Agreed -> com.acme.sdk.Sdk.init(this); is State.Outdated -> ask("隐私政策已更新"); State.NotYet -> { com.acme.sdk.Sdk.register(this); ask("隐私政策") } } }
  private fun ask(t: String) { AlertDialog.Builder(this).setTitle(t).setMessage("请阅读").setPositiveButton("同意") { _, _ -> getSharedPreferences("s", 0).edit().putInt("privacy_version", 3).apply(); com.acme.sdk.Sdk.init(this) }.setNegativeButton("不同意") { _, _ -> finish() }.show() } }
