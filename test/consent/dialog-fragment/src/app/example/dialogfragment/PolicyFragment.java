package app.example.dialogfragment;

import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.DialogInterface;
import android.os.Bundle;

public class PolicyFragment extends DialogFragment {
    interface Listener {
        void onPolicyAccepted();
    }

    @Override
    public Dialog onCreateDialog(Bundle state) {
        return new AlertDialog.Builder(getActivity())
            .setMessage("We value your privacy. Read the privacy policy before you go on.")
            .setPositiveButton("OK", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    ((Listener) getActivity()).onPolicyAccepted();
                }
            })
            .setNegativeButton("Exit", null)
            .create();
    }
}
