package cn.demo.rx3b
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

class MainActivity : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b)
  if (ConsentBus.state.value != true) AlertDialog.Builder(this).setMessage("By continuing you accept our Terms and Privacy Policy").setPositiveButton("Accept") { _, _ -> getSharedPreferences("c", 0).edit().putBoolean("accepted", true).apply(); ConsentBus.state.onNext(true) }.setNegativeButton("Exit") { _, _ -> finish() }.show() } }
