//> FirstFragment.onCreateView -> FirstFragment.shown
package app.example.graph;

import android.app.Fragment;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;

/** A fragment that only a layout names. */
public class FirstFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        shown();
        return null;
    }

    private void shown() {}
}
