package app.u.procgate;
import android.app.*; import android.content.*; import android.os.*;
public class Push extends Service { public IBinder onBind(Intent i) { return null; } public int onStartCommand(Intent i, int f, int id) { return START_STICKY; } }
