package com.example.bill;

import android.app.AlertDialog;
import android.content.DialogInterface;
import android.view.View;
import android.widget.CheckBox;

/** One button, no way to say no, and a box that the user would have to find and untick. */
class ConsentDialog implements DialogInterface.OnClickListener {
    private final YearActivity screen;
    private final View form;

    ConsentDialog(YearActivity screen) {
        this.screen = screen;
        this.form = screen.getLayoutInflater().inflate(R.layout.consent, null);
    }

    void show() {
        new AlertDialog.Builder(screen)
            .setTitle(R.string.year_title)
            .setView(form)
            .setCancelable(false)
            .setPositiveButton(R.string.open, this)
            .show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        Consent consent = new Consent(screen);
        consent.store(((CheckBox) form.findViewById(R.id.agree)).isChecked());
        consent.storeOffers(((CheckBox) form.findViewById(R.id.offers)).isChecked());
        screen.open();
    }
}
