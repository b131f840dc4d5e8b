package cn.demo.rx3b
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.apps.Apps;

import io.reactivex.rxjava3.core.*
import io.reactivex.rxjava3.subjects.*
object ConsentBus { val state: BehaviorSubject<Boolean> = BehaviorSubject.createDefault(false) }
class App : Application() { override fun onCreate() { super.onCreate()
  if (getSharedPreferences("c", 0).getBoolean("accepted", false)) ConsentBus.state.onNext(true)
  ConsentBus.state.distinctUntilChanged().filter { it }.firstOrError().subscribe({ Sdk.init(this) }, { })
  ConsentBus.state.switchMap { if (it) Observable.just(1) else Observable.empty() }.subscribe { Sdk.register(this) }
  ConsentBus.state.filter { !it }.subscribe { Apps.list(this) } } }
