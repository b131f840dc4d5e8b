package app.u.pendingmap;
import java.util.*;
public final class Gate { private static final Gate INSTANCE = new Gate(); private final Map<String, Runnable> pending = new LinkedHashMap<>(); private boolean open; static Gate get() { return INSTANCE; } synchronized void whenAgreed(String id, Runnable r) { if (open) r.run(); else pending.put(id, r); } synchronized void open() { open = true; for (Map.Entry<String, Runnable> e : pending.entrySet()) e.getValue().run(); pending.clear(); } }
