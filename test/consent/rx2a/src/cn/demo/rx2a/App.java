package cn.demo.rx2a;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import io.reactivex.*; import io.reactivex.subjects.*; import java.util.concurrent.TimeUnit;
public class App extends Application { public static final PublishSubject<Boolean> AGREE = PublishSubject.create();
  @Override public void onCreate() { super.onCreate(); SharedPreferences sp = getSharedPreferences("u", 0);
    Observable.just(sp.getBoolean("agree", false)).filter(v -> v).subscribe(v -> Sdk.init(this));
    AGREE.filter(Boolean::booleanValue).take(1).subscribe(v -> Sdk.register(this), Throwable::printStackTrace);
    Observable.timer(2, TimeUnit.SECONDS).subscribe(t -> Geo.locate(this)); } }
