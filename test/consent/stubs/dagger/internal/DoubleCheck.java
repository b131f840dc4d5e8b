package dagger.internal;

public final class DoubleCheck {
    public static <T> javax.inject.Provider<T> provider(javax.inject.Provider<T> provider) { throw new RuntimeException(); }
}
