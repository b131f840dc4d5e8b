//> MainActivity.onCreate -> Delays.run
//> Delays.run -> Delays$Repeat.run
//> Delays.run -> Delays$Count.onTick
//> Delays.run -> Delays$Count.onFinish
//> Delays.run -> Delays$Idle.queueIdle
//> Delays.run -> Delays$Answer.handleMessage
//> Delays.run -> Delays$Own.onLooperPrepared
//> Delays.run -> Delays$Crash.uncaughtException
//> Delays.run -> Delays$Future.call
//> Delays.run -> Delays$Proxied.invoke
package app.example.graph;

import android.os.CountDownTimer;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import android.os.Message;
import android.os.MessageQueue;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Work that is put off: schedules, count-downs, idle queues, message callbacks, loopers, crash handlers; dynamic proxies. */
class Delays {
    static final class Repeat implements Runnable {
        @Override
        public void run() {}
    }

    static final class Count extends CountDownTimer {
        Count() {
            super(1000L, 100L);
        }

        @Override
        public void onTick(long left) {}

        @Override
        public void onFinish() {}
    }

    static final class Idle implements MessageQueue.IdleHandler {
        @Override
        public boolean queueIdle() {
            return false;
        }
    }

    static final class Answer implements Handler.Callback {
        @Override
        public boolean handleMessage(Message message) {
            return true;
        }
    }

    static final class Own extends HandlerThread {
        Own() {
            super("own");
        }

        @Override
        protected void onLooperPrepared() {}
    }

    static final class Crash implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable error) {}
    }

    static final class Future implements Callable<String> {
        @Override
        public String call() {
            return "";
        }
    }

    static final class Proxied implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] args) {
            return null;
        }
    }

    void run(Object context) {
        Executors.newScheduledThreadPool(1).scheduleAtFixedRate(new Repeat(), 0L, 1L, TimeUnit.SECONDS);
        new Count().start();
        Looper.myQueue().addIdleHandler(new Idle());
        new Handler(new Answer()).sendEmptyMessage(1);
        new Own().start();
        Thread.setDefaultUncaughtExceptionHandler(new Crash());
        new Thread(new FutureTask<String>(new Future())).start();
        Runnable any = (Runnable) Proxy.newProxyInstance(null, new Class<?>[] {Runnable.class}, new Proxied());
        any.run();
    }
}
