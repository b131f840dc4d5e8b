package app.u.execpool;
import android.content.*; import java.io.*;
public class Keeper { static boolean agreed(Context c) { return new File(c.getFilesDir(), ".privacy_ok").exists(); } static void agree(Context c) { try { new File(c.getFilesDir(), ".privacy_ok").createNewFile(); } catch (IOException e) {} } }
