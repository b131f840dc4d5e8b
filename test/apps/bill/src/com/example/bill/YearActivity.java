package com.example.bill;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public class YearActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.year);
        new ConsentDialog(this).show();
    }

    void open() {
        ((TextView) findViewById(R.id.title)).setText(R.string.opening);
        new Thread(new PartnerShare(getApplicationContext())).start();
    }
}
