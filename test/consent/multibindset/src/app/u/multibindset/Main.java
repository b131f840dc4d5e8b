package app.u.multibindset;
import android.app.*; import android.os.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setTitle("Polityka prywatności").setMessage("Czy akceptujesz politykę prywatności?").setPositiveButton("Akceptuję", (d, w) -> ((App) getApplication()).onConsent()).setNegativeButton("Odrzuć", (d, w) -> finish()).show(); } }
