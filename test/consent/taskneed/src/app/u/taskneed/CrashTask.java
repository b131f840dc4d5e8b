package app.u.taskneed;
import android.content.Context; import com.acme.sdk.Sdk;
public class CrashTask extends Task { CrashTask(Context c) { super(c); } void run() { Sdk.register(context); } }
