package harder;

import android.os.Bundle;
import android.util.Log;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.CountDownTimer;
import android.os.Handler;
import android.os.Message;
import android.view.Choreographer;
import android.view.View;
import android.view.ViewTreeObserver;
import java.lang.ref.WeakReference;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Later: by timers, messages to itself, receivers of its own, and what is taken back in time. */
public class Waits extends Base implements Handler.Callback {
    private final Handler handler = new Handler(this);
    private String kept = "";
    private static String[] box = new String[1];

    static class Quiet extends Handler {
        private final WeakReference<Waits> owner;

        Quiet(Waits owner) {
            this.owner = new WeakReference<>(owner);
        }

        @Override
        public void handleMessage(Message message) {
            Waits it = owner.get();
            if (it != null) {
                Log.d("kept", it.kept); // leak
                Log.d("what", "" + message.what); // no leak
            }
        }
    }

    public boolean handleMessage(Message message) {
        Bundle data = message.getData();
        Log.d("id", data.getString("id")); // leak
        Log.d("n", data.getString("n")); // no leak
        return true;
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Message message = handler.obtainMessage();
        Bundle data = new Bundle();
        data.putString("id", imei());
        data.putString("n", "n");
        message.setData(data);
        handler.sendMessageDelayed(message, 10);
        kept = imei();
        new Quiet(this).sendEmptyMessage(3);
        new Timer().schedule(new TimerTask() {
            @Override
            public void run() {
                Log.d("timer", box[0]); // leak
            }
        }, 100);
        box[0] = serial();
        new CountDownTimer(1000, 100) {
            private String last = "";

            public void onTick(long left) {
                Log.d("left", "" + left); // no leak
                last = imei();
            }

            public void onFinish() {
                Log.d("last", last); // leak
            }
        }.start();
        View view = new View(this);
        view.getViewTreeObserver().addOnGlobalLayoutListener(new ViewTreeObserver.OnGlobalLayoutListener() {
            public void onGlobalLayout() {
                Log.d("layout", kept); // leak
            }
        });
        view.postDelayed(() -> Log.d("posted", "posted"), 5); // no leak
        Choreographer.getInstance().postFrameCallback(time -> Log.d("frame", "" + time + kept.length())); // no leak
        ScheduledFuture<String> later = Executors.newScheduledThreadPool(1).schedule(this::imei, 1, TimeUnit.SECONDS);
        try {
            Log.d("later", later.get()); // leak
        } catch (Exception e) {
            finish();
        }
        BroadcastReceiver own = new BroadcastReceiver() {
            @Override
            public void onReceive(Context context, Intent intent) {
                Log.d("got", intent.getStringExtra("id")); // leak
                Log.d("plain", intent.getStringExtra("plain")); // no leak
            }
        };
        registerReceiver(own, new IntentFilter("harder.OWN"));
        sendBroadcast(new Intent("harder.OWN").putExtra("id", imei()).putExtra("plain", "p"));
        sendBroadcast(new Intent("harder.NOBODY").putExtra("plain", imei()).setPackage(getPackageName())); // no leak
        addContentView(view, null);
    }
}
