package app.example.constants;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import java.net.URL;

/** Constants that stand in other methods, other classes and resources, and that are put together. */
public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        getContentResolver().query(uri(), null, null, null, null);
        getContentResolver().query(Uri.parse(getString(R.string.calls)), null, null, null, null);
        getContentResolver().query(Uri.parse("content://" + Names.AUTHORITY + "/contacts"), null, null, null, null);
        Settings.Secure.getString(getContentResolver(), Names.key());
        requestPermissions(Names.ASKED, 1);
        new java.util.ArrayList<String>().add(android.os.Build.MODEL);
        try {
            new URL("https://" + Names.HOST + "/a").openConnection();
            new URL(String.format("https://%s/b", "format.example.com")).openConnection();
            new URL(new StringBuilder("https://").append("builder").append(".example.com").toString()).openConnection();
            new URL(getString(R.string.host)).openConnection();
        } catch (java.io.IOException e) {
            finish();
        }
    }

    private static Uri uri() {
        return Uri.parse(base() + "inbox");
    }

    private static String base() {
        return "content://sms/";
    }
}
