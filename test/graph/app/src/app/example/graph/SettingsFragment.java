//> SettingsFragment.onResume -> SettingsFragment.shown
package app.example.graph;

/** A fragment that only the preferences name. */
public class SettingsFragment extends android.app.Fragment {
    @Override
    public void onResume() {
        shown();
    }

    private void shown() {}
}
