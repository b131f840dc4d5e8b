package app.u.hilt;
import android.content.*; import com.acme.sdk.Sdk;
public class Tracker { public Tracker(Context c) { Sdk.register(c); } }
