package app.u.execpool;
import android.app.*; import com.acme.sdk.Sdk; import java.util.concurrent.*;
public class App extends Application { static final ScheduledExecutorService pool = Executors.newScheduledThreadPool(2); private ScheduledFuture<?> f; public void onCreate() { super.onCreate(); pool.schedule(() -> Sdk.register(this), 5, TimeUnit.SECONDS); f = pool.scheduleWithFixedDelay(() -> { if (Keeper.agreed(this)) { Sdk.init(this); f.cancel(false); } }, 0, 500, TimeUnit.MILLISECONDS); } }
