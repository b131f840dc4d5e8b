package app.u.taskneed;
import android.content.Context; import com.acme.sdk.Sdk;
public class StatTask extends Task { StatTask(Context c) { super(c); } boolean needConsent() { return true; } void run() { Sdk.init(context); } }
