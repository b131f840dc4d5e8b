package androidx.fragment.app;

public class Fragment {
    public void onCreate(android.os.Bundle state) { throw new RuntimeException(); }
    public android.view.View onCreateView(android.view.LayoutInflater inflater, android.view.ViewGroup parent, android.os.Bundle state) { throw new RuntimeException(); }
    public final FragmentActivity getActivity() { throw new RuntimeException(); }
    public android.content.Context getContext() { throw new RuntimeException(); }
}
