package app.u.countdown;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Splash extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new CountDownTimer(3000, 1000) { public void onTick(long m) { Sdk.register(Splash.this); } public void onFinish() { startActivity(new Intent(Splash.this, Main.class)); finish(); } }.start(); } }
