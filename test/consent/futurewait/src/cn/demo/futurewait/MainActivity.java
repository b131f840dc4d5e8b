package cn.demo.futurewait;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import java.util.concurrent.*;
public class MainActivity extends Activity { private final CountDownLatch agreed = new CountDownLatch(1); private final ExecutorService pool = Executors.newFixedThreadPool(2); private final Semaphore gate = new Semaphore(0);
  @Override protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.privacy); pool.execute(() -> { try { agreed.await(); } catch (InterruptedException e) { return; } Sdk.init(this); }); pool.submit(() -> { try { gate.acquire(); } catch (InterruptedException e) { return; } Sdk.register(this); }); pool.execute(() -> Geo.locate(this));
    if (getSharedPreferences("w", 0).getBoolean("a", false)) { open(); } findViewById(R.id.agree).setOnClickListener(v -> { getSharedPreferences("w", 0).edit().putBoolean("a", true).apply(); open(); }); findViewById(R.id.refuse).setOnClickListener(v -> finish()); }
  private void open() { agreed.countDown(); gate.release(); } }
