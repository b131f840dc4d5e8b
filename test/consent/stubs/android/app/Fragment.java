package android.app;

public class Fragment {
    public Fragment() {}
    public void onCreate(android.os.Bundle state) { throw new RuntimeException(); }
    public android.view.View onCreateView(android.view.LayoutInflater inflater, android.view.ViewGroup parent, android.os.Bundle state) { throw new RuntimeException(); }
    public void onViewCreated(android.view.View view, android.os.Bundle state) { throw new RuntimeException(); }
    public void onResume() { throw new RuntimeException(); }
    public final Activity getActivity() { throw new RuntimeException(); }
    public android.content.Context getContext() { throw new RuntimeException(); }
    public void startActivity(android.content.Intent intent) { throw new RuntimeException(); }
}
