package dagger.internal;
import javax.inject.Provider;
public final class DoubleCheck<T> implements Provider<T>, dagger.Lazy<T> { private static final Object UNINITIALIZED = new Object(); private volatile Provider<T> provider; private volatile Object instance = UNINITIALIZED; private DoubleCheck(Provider<T> p) { provider = p; }
 @SuppressWarnings("unchecked") public T get() { Object result = instance; if (result == UNINITIALIZED) { synchronized (this) { result = instance; if (result == UNINITIALIZED) { result = provider.get(); instance = result; provider = null; } } } return (T) result; }
 public static <T> Provider<T> provider(Provider<T> d) { if (d instanceof DoubleCheck) return d; return new DoubleCheck<T>(d); }
 @SuppressWarnings("unchecked") public static <T> dagger.Lazy<T> lazy(Provider<T> p) { if (p instanceof dagger.Lazy) return (dagger.Lazy<T>) p; return new DoubleCheck<T>(p); } }
