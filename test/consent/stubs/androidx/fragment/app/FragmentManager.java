package androidx.fragment.app;

public abstract class FragmentManager {}
