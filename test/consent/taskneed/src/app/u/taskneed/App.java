package app.u.taskneed;
import android.app.*;
public class App extends Application { public void onCreate() { super.onCreate(); start(getSharedPreferences("cfg", 0).getBoolean("privacy_agreed", false)); } void start(boolean agreed) { new Dispatcher().add(new CrashTask(this)).add(new StatTask(this)).start(agreed); } }
