package app.u.onshow;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); AlertDialog d = new AlertDialog.Builder(this).setMessage("请同意《隐私政策》").setPositiveButton("同意", null).setNegativeButton("拒绝", null).create(); d.setOnShowListener(x -> { Sdk.register(this); d.getButton(AlertDialog.BUTTON_POSITIVE).setOnClickListener(v -> { d.dismiss(); Sdk.init(this); }); d.getButton(AlertDialog.BUTTON_NEGATIVE).setOnClickListener(v -> finish()); }); d.setCancelable(false); d.show(); } }
