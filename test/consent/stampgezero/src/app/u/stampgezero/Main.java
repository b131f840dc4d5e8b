package app.u.stampgezero;
import android.app.*; import android.content.*; import android.os.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); SharedPreferences p = getSharedPreferences("t", 0); p.edit().putLong("asked_at", System.currentTimeMillis()).apply(); if (p.getLong("agreed_at", -1L) < 0) new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setPositiveButton("同意", (d, w) -> p.edit().putLong("agreed_at", System.currentTimeMillis()).apply()).setNegativeButton("不同意", (d, w) -> finish()).show(); } }
