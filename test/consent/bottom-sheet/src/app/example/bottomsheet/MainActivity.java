package app.example.bottomsheet;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class MainActivity extends androidx.fragment.app.FragmentActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new PrivacySheet().show(getSupportFragmentManager(), "privacy");
    }

}
