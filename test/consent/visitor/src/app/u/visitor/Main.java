package app.u.visitor;
import android.app.*; import android.content.*; import android.os.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); int m = Mode.get(this); if (m != Mode.NONE) { go(); return; } new AlertDialog.Builder(this).setMessage("请阅读《用户协议》《隐私政策》。您也可以使用仅浏览模式。").setPositiveButton("同意", (d, w) -> { Mode.set(this, Mode.FULL); go(); }).setNegativeButton("不同意，仅浏览", (d, w) -> { Mode.set(this, Mode.VISITOR); go(); }).setCancelable(false).show(); } void go() { startActivity(new Intent(this, Home.class)); finish(); } }
