package androidx.fragment.app;

public class DialogFragment extends Fragment {
    public void show(FragmentManager manager, String tag) { throw new RuntimeException(); }
    public void dismiss() { throw new RuntimeException(); }
}
