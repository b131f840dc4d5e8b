package app.u.taskneed;
import java.util.*; import java.util.concurrent.*;
public class Dispatcher { private static final ExecutorService POOL = Executors.newFixedThreadPool(2); private final List<Task> tasks = new ArrayList<>(); Dispatcher add(Task t) { tasks.add(t); return this; } void start(boolean agreed) { for (Task t : tasks) { if (t.needConsent() && !agreed) continue; POOL.execute(t::run); } } }
