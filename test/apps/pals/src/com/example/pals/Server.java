package com.example.pals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;

final class Server {
    private static final String MATCH = "https://api.pals.example/friends/match";

    private Server() {}

    /** Whether anybody was found. */
    static boolean match(List<String> hashes) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) new URL(MATCH).openConnection();
        try {
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            OutputStream out = connection.getOutputStream();
            for (String hash : hashes) {
                out.write(hash.getBytes("UTF-8"));
                out.write('\n');
            }
            out.close();
            return connection.getResponseCode() == 200;
        } finally {
            connection.disconnect();
        }
    }
}
