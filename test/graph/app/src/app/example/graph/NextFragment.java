//> NextFragment.onResume -> NextFragment.shown
package app.example.graph;

/** A fragment that only the navigation graph names. */
public class NextFragment extends android.app.Fragment {
    @Override
    public void onResume() {
        shown();
    }

    private void shown() {}
}
