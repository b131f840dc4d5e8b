package app.u.multibindset;
import android.app.*; import java.util.*;
public class App extends Application { private final List<AppInitializer> waiting = new ArrayList<>(); public void onCreate() { super.onCreate(); for (AppInitializer i : new AppComponent().initializers()) { if (i instanceof ConsentAware) waiting.add(i); else i.init(this); } } public void onConsent() { for (AppInitializer i : waiting) i.init(this); waiting.clear(); } }
