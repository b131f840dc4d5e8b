package cn.demo.daggergen;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.sim.Sim;

import dagger.internal.DoubleCheck; import dagger.Lazy; import javax.inject.Provider;
interface AppComponent { void inject(App a); void inject(MainActivity a); }
final class Tracker { Tracker(Context c) { Sdk.init(c); } void event(String n) {} }
final class Device { Device(Context c) { Sim.read(c); } }
final class Push { private final Context c; Push(Context c) { this.c = c; } void start() { Sdk.register(c); } }
final class ContextProvider implements Provider<Context> { private final App a; ContextProvider(App a) { this.a = a; } @Override public Context get() { return a; } }
final class Tracker_Factory implements dagger.internal.Factory<Tracker> { private final Provider<Context> c; Tracker_Factory(Provider<Context> c) { this.c = c; } @Override public Tracker get() { return new Tracker(c.get()); } }
final class Device_Factory implements dagger.internal.Factory<Device> { private final Provider<Context> c; Device_Factory(Provider<Context> c) { this.c = c; } @Override public Device get() { return new Device(c.get()); } }
final class Push_Factory implements dagger.internal.Factory<Push> { private final Provider<Context> c; Push_Factory(Provider<Context> c) { this.c = c; } @Override public Push get() { return new Push(c.get()); } }
final class DaggerAppComponent implements AppComponent { private Provider<Context> context; private Provider<Tracker> tracker; private Provider<Device> device; private Provider<Push> push;
  DaggerAppComponent(App a) { context = new ContextProvider(a); tracker = DoubleCheck.provider(new Tracker_Factory(context)); device = DoubleCheck.provider(new Device_Factory(context)); push = new Push_Factory(context); }
  @Override public void inject(App a) { a.device = device.get(); a.push = push; }
  @Override public void inject(MainActivity m) { m.tracker = DoubleCheck.lazy(tracker); } }
