package app.u.taskneed;
import android.content.Context;
public abstract class Task { protected final Context context; Task(Context c) { context = c; } boolean needConsent() { return false; } abstract void run(); }
