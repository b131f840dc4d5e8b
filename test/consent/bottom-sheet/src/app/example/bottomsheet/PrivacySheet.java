package app.example.bottomsheet;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class PrivacySheet extends com.google.android.material.bottomsheet.BottomSheetDialogFragment implements View.OnClickListener {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        View view = inflater.inflate(R.layout.privacy, parent, false);
        view.findViewById(R.id.agree).setOnClickListener(this);
        view.findViewById(R.id.refuse).setOnClickListener(this);
        return view;
    }

    @Override
    public void onClick(View view) {
        if (view.getId() == R.id.agree) {
            Sdk.init(getContext());
            dismiss();
        } else if (view.getId() == R.id.refuse) {
            getActivity().finish();
        }
    }
}
