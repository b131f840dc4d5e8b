package app.u.resdefault
import android.app.*; import android.content.*; import android.os.*
class App : Application() { override fun onCreate() { super.onCreate(); if (getSharedPreferences("d", 0).getBoolean("agree", resources.getBoolean(R.bool.agree_default))) com.acme.sdk.Sdk.init(this); if (getSharedPreferences("d", 0).getBoolean("agree2", BuildConfig.DEBUG)) com.acme.sdk.Sdk.register(this) } }
object BuildConfig { const val DEBUG = false }
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意") { _, _ -> getSharedPreferences("d", 0).edit().putBoolean("agree2", true).apply(); com.acme.sdk.Sdk.register(this) }.setNegativeButton("不同意") { _, _ -> finish() }.show() } }
