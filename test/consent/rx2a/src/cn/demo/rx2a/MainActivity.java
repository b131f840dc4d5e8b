package cn.demo.rx2a;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public class MainActivity extends Activity { @Override protected void onCreate(Bundle b) { super.onCreate(b); if (!getSharedPreferences("u", 0).getBoolean("agree", false)) { AlertDialog d = new AlertDialog.Builder(this).setTitle("隐私保护提示").setMessage("为了更好地保障您的权益，请阅读《隐私政策》").create();
    d.setButton(DialogInterface.BUTTON_POSITIVE, "同意", (x, w) -> { getSharedPreferences("u", 0).edit().putBoolean("agree", true).apply(); App.AGREE.onNext(true); });
    d.setButton(DialogInterface.BUTTON_NEGATIVE, "暂不同意", (x, w) -> { App.AGREE.onNext(false); finish(); }); d.show(); } } }
