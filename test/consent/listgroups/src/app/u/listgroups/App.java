package app.u.listgroups;
import android.app.*; import java.util.*; import com.acme.sdk.Sdk;
public class App extends Application { final List<Group> groups = new ArrayList<>(); public void onCreate() { super.onCreate(); groups.add(new Group(false).with(() -> android.util.Log.i("a", "b")).with(() -> Sdk.register(this))); groups.add(new Group(true).with(() -> Sdk.init(this))); run(getSharedPreferences("p", 0).getBoolean("agreed", false)); } void run(boolean agreed) { for (Group g : groups) { if (g.consent && !agreed) continue; for (Runnable r : g.items) r.run(); } } }
