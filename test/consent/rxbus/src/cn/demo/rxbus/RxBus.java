package cn.demo.rxbus;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

import io.reactivex.rxjava3.core.Observable; import io.reactivex.rxjava3.subjects.*;
public class RxBus { private static final RxBus I = new RxBus(); private final Subject<Object> bus = PublishSubject.create().toSerialized(); public static RxBus get() { return I; } public void post(Object o) { bus.onNext(o); } public <T> Observable<T> on(Class<T> c) { return bus.ofType(c); } }
