package app.example.layoutfragment;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class FirstFragment extends androidx.fragment.app.Fragment {
    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        Sdk.init(getContext());
    }
}
