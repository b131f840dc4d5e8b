package android.app;

public class DialogFragment extends Fragment {
    public Dialog onCreateDialog(android.os.Bundle state) { throw new RuntimeException(); }
    public void show(FragmentManager manager, String tag) { throw new RuntimeException(); }
    public void dismiss() { throw new RuntimeException(); }
}
