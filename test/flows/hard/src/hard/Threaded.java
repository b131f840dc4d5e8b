package hard;

import android.os.Bundle;
import android.util.Log;
import android.os.AsyncTask;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Message;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** From thread to thread. */
public class Threaded extends Base {
    private volatile String handed = "";

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        final AtomicReference<String> cell = new AtomicReference<>("");
        final AtomicInteger count = new AtomicInteger();
        final CountDownLatch done = new CountDownLatch(1);
        new Thread(() -> {
            cell.set(imei());
            count.incrementAndGet();
            done.countDown();
        }).start();
        try {
            done.await();
            Log.d("cell", cell.get()); // leak
            Log.d("count", "" + count.get()); // no leak
            ExecutorService pool = Executors.newCachedThreadPool();
            Future<String> later = pool.submit(new Callable<String>() {
                public String call() {
                    return imei();
                }
            });
            Future<String> plain = pool.submit(() -> "plain");
            Log.d("later", later.get()); // leak
            Log.d("plain", plain.get()); // no leak
            FutureTask<String> task = new FutureTask<>(this::imei);
            task.run();
            Log.d("task", task.get()); // leak
        } catch (Exception e) {
            finish();
        }
        CompletableFuture.supplyAsync(this::imei).thenApply(s -> s + "!").thenAccept(s -> Log.d("then", s)); // leak
        CompletableFuture.supplyAsync(this::imei).thenApply(s -> "x").thenAccept(s -> Log.d("dropped", s)); // no leak
        ThreadLocal<String> local = ThreadLocal.withInitial(() -> "plain");
        Log.d("local", local.get()); // no leak
        local.set(imei());
        Log.d("local", local.get()); // leak
        HandlerThread thread = new HandlerThread("t");
        thread.start();
        Handler handler = new Handler(thread.getLooper()) {
            @Override
            public void handleMessage(Message message) {
                if (message.what == 1) {
                    Log.d("one", (String) message.obj); // leak
                } else {
                    Log.d("two", "" + message.arg1); // no leak
                }
            }
        };
        handler.obtainMessage(1, imei()).sendToTarget();
        handler.sendMessage(handler.obtainMessage(2, 3, 4));
        new AsyncTask<Void, String, Integer>() {
            @Override
            protected Integer doInBackground(Void... none) {
                publishProgress(imei());
                return 1;
            }

            @Override
            protected void onProgressUpdate(String... parts) {
                Log.d("progress", parts[0]); // leak
            }

            @Override
            protected void onPostExecute(Integer result) {
                Log.d("result", "" + result); // no leak
            }
        }.execute();
        handed = imei();
        runOnUiThread(() -> Log.d("handed", handed)); // leak
        Thread own = new Thread() {
            @Override
            public void run() {
                Log.d("never", handed); // no leak
            }
        };
        own.setName("never started");
    }
}
