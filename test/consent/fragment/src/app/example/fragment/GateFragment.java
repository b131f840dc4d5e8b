package app.example.fragment;

import android.app.Fragment;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import com.acme.sdk.Sdk;

public class GateFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.consent, parent, false);
    }

    @Override
    public void onViewCreated(View view, Bundle state) {
        view.getId();
        view.findViewById(R.id.agree).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View button) {
                Sdk.register(getActivity());
            }
        });
        view.findViewById(R.id.refuse).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View button) {
                getActivity().finish();
            }
        });
    }
}
