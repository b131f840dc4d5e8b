package ways;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.accounts.AccountManagerCallback;
import android.accounts.AccountManagerFuture;
import android.app.Activity;
import android.os.Bundle;
import java.net.HttpURLConnection;
import java.net.URL;

/** A token that the account manager hands to a callback. */
public class Token extends Activity implements AccountManagerCallback<Bundle> {
    @Override
    protected void onStart() {
        super.onStart();
        AccountManager manager = AccountManager.get(this);
        Account[] accounts = manager.getAccounts();
        if (accounts.length > 0) manager.getAuthToken(accounts[0], "oauth2:mail", null, this, this, null);
    }

    @Override
    public void run(AccountManagerFuture<Bundle> future) {
        try {
            Bundle result = future.getResult();
            HttpURLConnection c = (HttpURLConnection) new URL("https://t.example.org/").openConnection();
            c.setRequestProperty("Accept", "text/plain"); // no leak
            c.setRequestProperty("X-Token", result.getString(AccountManager.KEY_AUTHTOKEN)); // leak
            c.connect();
        } catch (Exception e) {
            finish();
        }
    }
}
