package app.u.sputils;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk; import com.blankj.utilcode.util.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); if (SPUtils.getInstance("user").getBoolean("isAgree")) return; new AlertDialog.Builder(this).setTitle("用户协议及隐私政策").setMessage("请").setPositiveButton("同意", (d, w) -> { SPUtils.getInstance("user").put("isAgree", true); ((App) getApplication()).initThird(); }).setNegativeButton("不同意", (d, w) -> finish()).show(); } }
