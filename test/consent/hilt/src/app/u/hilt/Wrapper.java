package app.u.hilt;
import android.content.*; import com.acme.sdk.Sdk;
public class Wrapper { private final Context c; public Wrapper(Context c) { this.c = c; } public void start() { Sdk.init(c); } }
