package app.u.hilt;
import android.app.*;
public class App extends Application { Tracker tracker; private DaggerApp component; DaggerApp component() { if (component == null) component = new DaggerApp(this); return component; } public void onCreate() { component().inject(this); super.onCreate(); } }
