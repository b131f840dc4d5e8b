//> Threads.run -> Threads$Work.run
//> Threads.run -> Threads$Own.run
//> Threads.run -> Threads$Task.call
//> Threads.run -> Threads$1.run
//> Threads.run -> Threads$2.doInBackground
//> Threads.run -> Threads$2.onPostExecute
package app.example.graph;

import android.os.AsyncTask;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads, executors, timers, AsyncTask. */
class Threads {
    static final class Work implements Runnable {
        @Override
        public void run() {}
    }

    static final class Own extends Thread {
        @Override
        public void run() {}
    }

    static final class Task implements Callable<String> {
        @Override
        public String call() {
            return "";
        }
    }

    void run(Object context) {
        new Thread(new Work()).start();
        new Own().start();
        ExecutorService pool = Executors.newCachedThreadPool();
        pool.submit(new Task());
        new Timer().schedule(new TimerTask() {
            @Override
            public void run() {}
        }, 1000L);
        new AsyncTask<String, Void, String>() {
            @Override
            protected String doInBackground(String... args) {
                return "";
            }

            @Override
            protected void onPostExecute(String result) {}
        }.execute("");
    }
}
