package app.u.pluginnames;
import android.app.*;
public class App extends Application { public void onCreate() { super.onCreate(); Plugins.load(this, false); } }
