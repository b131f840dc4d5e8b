package android.app;

public abstract class FragmentTransaction {
    public abstract FragmentTransaction add(int id, Fragment fragment);
    public abstract FragmentTransaction replace(int id, Fragment fragment);
    public abstract int commit();
}
