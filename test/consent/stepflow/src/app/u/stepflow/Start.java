package app.u.stepflow;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Start extends Activity { protected void onResume() { super.onResume(); int s = getSharedPreferences("wizard", 0).getInt("step", 0); switch (s) { case 0: Sdk.register(this); startActivity(new Intent(this, PrivacyStep.class)); break; case 1: Sdk.init(this); startActivity(new Intent(this, HomeStep.class)); break; default: startActivity(new Intent(this, HomeStep.class)); } } }
