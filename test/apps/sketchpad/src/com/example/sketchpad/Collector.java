package com.example.sketchpad;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

final class Collector {
    private static final String SERVER = "https://collect.sketchpad.example";

    private Collector() {}

    static int post(String path, String json) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(SERVER + path).openConnection();
        try {
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json; charset=utf-8");
            OutputStream out = connection.getOutputStream();
            out.write(json.getBytes("UTF-8"));
            out.close();
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
