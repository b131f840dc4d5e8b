package com.example.coins;

import android.util.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

class Upload extends Thread {
    private final String address;
    private final String line;

    Upload(String address, String line) {
        this.address = address;
        this.line = line;
    }

    @Override
    public void run() {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
            connection.setDoOutput(true);
            OutputStream out = connection.getOutputStream();
            out.write(line.getBytes("UTF-8"));
            out.close();
            connection.disconnect();
        } catch (IOException e) {
            Log.w("coins", "not sent", e);
        }
    }
}
