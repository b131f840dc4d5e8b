package ways;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.CharBuffer;
import java.util.Observable;
import java.util.Observer;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pipes, observers and tables that compute. */
public class Piped extends Activity {
    static class News extends Observable {
        void tell(String what) {
            setChanged();
            notifyObservers(what);
        }
    }

    static void copy(InputStream in, OutputStream out) throws Exception {
        byte[] block = new byte[512];
        for (int n = in.read(block); n >= 0; n = in.read(block)) out.write(block, 0, n);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        try {
            PipedOutputStream in = new PipedOutputStream();
            PipedInputStream out = new PipedInputStream(in);
            in.write(phone.getDeviceId().getBytes());
            byte[] read = new byte[64];
            int n = out.read(read);
            Log.d("pipe", new String(read, 0, n)); // leak
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            copy(new ByteArrayInputStream(phone.getSubscriberId().getBytes()), bytes);
            Log.d("pipe", bytes.toString("UTF-8")); // leak
            ByteArrayOutputStream others = new ByteArrayOutputStream();
            copy(new ByteArrayInputStream("none".getBytes()), others);
            Log.d("pipe", others.toString("UTF-8")); // no leak
            ExecutorService pool = Executors.newCachedThreadPool();
            Future<String> later = pool.submit(() -> phone.getLine1Number());
            Log.d("pipe", later.get()); // leak
            Future<String> plain = pool.submit(() -> "plain");
            Log.d("pipe", plain.get()); // no leak
        } catch (Exception e) {
            finish();
        }
        News news = new News();
        news.addObserver(new Observer() {
            @Override
            public void update(Observable from, Object what) {
                Log.d("news", (String) what); // leak
            }
        });
        news.tell(phone.getSimSerialNumber());
        ConcurrentHashMap<String, String> table = new ConcurrentHashMap<>();
        table.computeIfAbsent("id", key -> phone.getDeviceId());
        table.merge("v", "1", (a, b) -> a + b);
        Log.d("table", table.get("id")); // leak
        Log.d("table", table.get("v")); // no leak
        PriorityQueue<String> queue = new PriorityQueue<>();
        queue.add(phone.getDeviceId());
        Log.d("queue", queue.poll()); // leak
        CharBuffer chars = CharBuffer.wrap(phone.getLine1Number());
        Log.d("chars", chars.toString()); // leak
    }
}
