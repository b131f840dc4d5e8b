package com.example.bill;

import android.content.Context;
import android.util.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Tells the server that spending records may go to partners; the records themselves are there already. */
class PartnerShare implements Runnable {
    private static final String SERVER = "https://pay.bill.example/partners/share";

    private final Context context;

    PartnerShare(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (!new Consent(context).given()) {
            return;
        }
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(SERVER).openConnection();
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            OutputStream out = connection.getOutputStream();
            out.write("agreed=true".getBytes("UTF-8"));
            out.close();
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            Log.w("Bill", "not shared", e);
        }
    }
}
