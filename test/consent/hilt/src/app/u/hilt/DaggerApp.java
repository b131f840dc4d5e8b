package app.u.hilt;
import android.content.*; import javax.inject.Provider; import dagger.internal.DoubleCheck;
public final class DaggerApp { final Context context; Provider<Tracker> tracker; Provider<Wrapper> wrapper; DaggerApp(Context c) { context = c; tracker = DoubleCheck.provider(new Switching<Tracker>(this, 0)); wrapper = DoubleCheck.provider(new Switching<Wrapper>(this, 1)); }
 void inject(App a) { a.tracker = tracker.get(); } void inject(Splash s) { s.wrapper = DoubleCheck.lazy(wrapper); }
 static final class Switching<T> implements Provider<T> { final DaggerApp c; final int id; Switching(DaggerApp c, int id) { this.c = c; this.id = id; } @SuppressWarnings("unchecked") public T get() { switch (id) { case 0: return (T) new Tracker(c.context); case 1: return (T) new Wrapper(c.context); default: throw new AssertionError(id); } } } }
