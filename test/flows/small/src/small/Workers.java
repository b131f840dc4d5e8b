package small;

import android.app.*;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.util.Log;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/** Threads, executors, queues. */
public class Workers extends Activity {
    static class Job extends Thread {
        String s;

        Job(String s) {
            super("job");
            this.s = s;
        }

        @Override
        public void run() {
            Log.i("a", s); // leak
        }
    }

    static class Job2 extends Thread {
        String s;

        Job2(String s) {
            this.s = s;
        }

        public void run() {
            Log.i("a", s); // no leak
        }
    }

    volatile String shared;
    final BlockingQueue<String> q = new LinkedBlockingQueue<String>(),
            q2 = new ArrayBlockingQueue<String>(3);

    protected void onCreate(Bundle b) {
        super.onCreate(b);
        final String id = ((TelephonyManager) getSystemService("phone")).getDeviceId();
        new Job(id).start();
        new Job2("x").start();
        ExecutorService e = Executors.newFixedThreadPool(2);
        Future<String> f =
                e.submit(
                        new Callable<String>() {
                            public String call() {
                                return id + "c";
                            }
                        });
        Future<String> g =
                e.submit(
                        new Callable<String>() {
                            public String call() {
                                return "c";
                            }
                        });
        try {
            Log.i("a", f.get()); // leak
            Log.i("a", g.get(3, TimeUnit.SECONDS)); // no leak
        } catch (Exception x) {
        }
        FutureTask<String> t =
                new FutureTask<String>(
                        new Callable<String>() {
                            public String call() {
                                return id;
                            }
                        });
        new Thread(t).start();
        try {
            Log.i("a", t.get()); // leak
        } catch (Exception x) {
        }
        new Thread(
                        new Runnable() {
                            public void run() {
                                try {
                                    q.put(id);
                                    q2.offer("n", 1, TimeUnit.SECONDS);
                                } catch (InterruptedException x) {
                                }
                            }
                        })
                .start();
        new Thread() {
            public void run() {
                try {
                    Log.i("a", q.take()); // leak
                    Log.i("a", q2.poll(1, TimeUnit.SECONDS)); // no leak
                } catch (InterruptedException x) {
                }
            }
        }.start();
        ScheduledExecutorService s = Executors.newSingleThreadScheduledExecutor();
        s.scheduleAtFixedRate(
                new Runnable() {
                    public void run() {
                        shared = id;
                    }
                },
                0,
                5,
                TimeUnit.SECONDS);
        ThreadLocal<String> tl = new ThreadLocal<String>();
        tl.set(id);
        Log.i("a", tl.get()); // leak
        HandlerThread ht = new HandlerThread("h");
        ht.start();
        Handler h =
                new Handler(
                        ht.getLooper(),
                        new Handler.Callback() {
                            public boolean handleMessage(Message m) {
                                Log.i("a", "" + m.obj); // leak
                                return true;
                            }
                        });
        h.obtainMessage(5, id).sendToTarget();
        runOnUiThread(
                new Runnable() {
                    public void run() {
                        Log.i("a", "ui " + q.size()); // no leak
                    }
                });
    }

    protected void onDestroy() {
        super.onDestroy();
        Log.i("a", "" + shared); // leak
    }
}
