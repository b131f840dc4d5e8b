package androidx.lifecycle;

@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface OnLifecycleEvent {
    String value();
}
