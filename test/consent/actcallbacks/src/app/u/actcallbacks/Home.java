package app.u.actcallbacks;
import android.app.*;
public class Home extends Activity {}
