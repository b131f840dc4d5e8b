package app.u.twoicons;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); new AlertDialog.Builder(this).setMessage("使用前请同意《隐私政策》").setPositiveButton("同意", (d, w) -> { Sdk.init(this); startActivity(new Intent(this, Home.class)); finish(); }).setNegativeButton("取消", (d, w) -> finish()).show(); } }
