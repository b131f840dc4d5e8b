package cn.demo.future;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import java.util.concurrent.*;
public class MainActivity extends Activity { private final CompletableFuture<Boolean> consent = new CompletableFuture<>(); private final ExecutorService io = Executors.newSingleThreadExecutor();
  @Override protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.privacy); consent.thenAccept(ok -> { if (ok) Sdk.init(this); else finish(); });
    io.execute(() -> { try { if (consent.get()) Sdk.register(this); } catch (Exception e) { } }); CompletableFuture.runAsync(() -> Geo.locate(this));
    if (getSharedPreferences("f", 0).getBoolean("a", false)) consent.complete(true);
    findViewById(R.id.agree).setOnClickListener(v -> { getSharedPreferences("f", 0).edit().putBoolean("a", true).apply(); consent.complete(true); }); findViewById(R.id.refuse).setOnClickListener(v -> consent.complete(false)); } }
