package cn.demo.rxchain
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import io.reactivex.rxjava3.core.*
import io.reactivex.rxjava3.schedulers.Schedulers
class App : Application() { override fun onCreate() { super.onCreate(); val sp = getSharedPreferences("q", 0)
  Observable.zip(Observable.just(1), Observable.fromCallable { 2 }) { a, b -> a + b }.subscribe { Sdk.register(this) }
  Maybe.fromCallable { sp.getBoolean("ok", false) }.flatMap { if (it) Maybe.just(1) else Maybe.empty() }.subscribe { Geo.locate(this) } } }
class MainActivity : Activity() { private fun save(): Completable = Completable.fromAction { getSharedPreferences("q", 0).edit().putBoolean("ok", true).apply() }
  override fun onCreate(b: Bundle?) { super.onCreate(b); AlertDialog.Builder(this).setMessage("Please accept our Privacy Policy").setPositiveButton("Accept") { _, _ -> save().andThen(Completable.fromAction { Sdk.init(this) }).subscribeOn(Schedulers.io()).subscribe() }.setNegativeButton("Decline") { _, _ -> finish() }.show() } }
