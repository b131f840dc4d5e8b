package app.example.dialogfragment;

import android.app.Activity;
import android.os.Bundle;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity implements PolicyFragment.Listener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new PolicyFragment().show(getFragmentManager(), "policy");
    }

    @Override
    public void onPolicyAccepted() {
        Sdk.init(this);
    }
}
