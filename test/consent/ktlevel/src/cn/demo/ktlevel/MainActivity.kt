package cn.demo.ktlevel
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

class MainActivity : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.main); if (Settings2.level == Level.NONE) AlertDialog.Builder(this).setTitle("隐私政策提示").setMessage("请阅读并同意《隐私政策》").setCancelable(false).setPositiveButton("同意") { _, _ -> Settings2.level = Level.FULL; (application as App).boot() }.setNegativeButton("仅浏览") { _, _ -> Settings2.level = Level.BASIC }.show() } }
