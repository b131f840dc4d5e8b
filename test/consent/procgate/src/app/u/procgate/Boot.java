package app.u.procgate;
import android.content.*;
public class Boot extends BroadcastReceiver { public void onReceive(Context c, Intent i) { c.startService(new Intent(c, Push.class)); } }
