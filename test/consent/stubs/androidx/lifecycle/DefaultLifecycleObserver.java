package androidx.lifecycle;

public interface DefaultLifecycleObserver {
    void onStart(LifecycleOwner owner);
}
