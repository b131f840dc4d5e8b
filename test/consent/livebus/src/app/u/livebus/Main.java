package app.u.livebus;
import android.app.*; import android.os.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", (d, w) -> LiveBus.with("privacy_agreed", Boolean.class).postValue(true)).setNegativeButton("不同意", (d, w) -> LiveBus.with("privacy_agreed", Boolean.class).postValue(false)).show(); } }
