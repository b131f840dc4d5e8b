package com.umeng.analytics;

import android.util.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

class Sender implements Runnable {
    private final String line;

    Sender(String line) {
        this.line = line;
    }

    @Override
    public void run() {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("https://ulogs.umeng.com/unify_logs").openConnection();
            connection.setDoOutput(true);
            OutputStream out = connection.getOutputStream();
            out.write(line.getBytes("UTF-8"));
            out.close();
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            Log.w("Analytics", "not sent", e);
        }
    }
}
