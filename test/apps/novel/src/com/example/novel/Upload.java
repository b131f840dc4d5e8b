package com.example.novel;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

class Upload extends Thread {
    private final String body;

    Upload(String body) {
        this.body = body;
    }

    @Override
    public void run() {
        try {
            HttpURLConnection line = (HttpURLConnection) new URL("https://log.novel.example/v1").openConnection();
            line.setDoOutput(true);
            OutputStream out = line.getOutputStream();
            out.write(body.getBytes("UTF-8"));
            out.close();
            line.getResponseCode();
        } catch (IOException problem) {
            // Tried again with the next one.
        }
    }
}
