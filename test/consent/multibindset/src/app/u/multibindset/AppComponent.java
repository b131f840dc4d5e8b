package app.u.multibindset;
import java.util.*;
public final class AppComponent { public Set<AppInitializer> initializers() { LinkedHashSet<AppInitializer> s = new LinkedHashSet<>(2); s.add(new LoggingInitializer()); s.add(new AnalyticsInitializer()); return Collections.unmodifiableSet(s); } }
