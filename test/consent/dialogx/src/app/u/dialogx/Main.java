package app.u.dialogx;
import android.app.*; import android.os.*; import com.acme.sdk.Sdk; import com.kongzue.dialogx.dialogs.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); MessageDialog.init(this); MessageDialog.show("隐私政策提示", "请您阅读并同意《隐私政策》", "同意", "不同意").setOkButton((d, v) -> { Sdk.init(this); return false; }).setCancelButton((d, v) -> { finish(); return true; }); Sdk.register(this); } }
