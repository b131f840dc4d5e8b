package android.app;

public abstract class FragmentManager {
    public abstract FragmentTransaction beginTransaction();
}
