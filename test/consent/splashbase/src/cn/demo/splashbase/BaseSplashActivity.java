package cn.demo.splashbase;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.apps.Apps;

public abstract class BaseSplashActivity extends Activity { protected final Handler handler = new Handler(Looper.getMainLooper()); private boolean asked;
  @Override protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.main); Apps.list(this); }
  @Override public void onWindowFocusChanged(boolean has) { super.onWindowFocusChanged(has); if (has && !asked) { asked = true; start(); } }
  private void start() { if (isAgreed()) { onPrivacyAgreed(); } else { handler.postDelayed(this::showPrivacy, 500); } }
  private void showPrivacy() { new AlertDialog.Builder(this).setTitle("隐私保护指引").setMessage("感谢您使用本应用。我们将按照《隐私政策》收集、使用您的个人信息，请点击“同意”开始使用。").setCancelable(false).setPositiveButton("同意", (d, w) -> { saveAgreed(); onPrivacyAgreed(); }).setNegativeButton("退出应用", (d, w) -> finish()).show(); }
  private boolean isAgreed() { return PreferenceManagerCompat.get(this).getBoolean("agree_privacy", false); } private void saveAgreed() { PreferenceManagerCompat.get(this).edit().putBoolean("agree_privacy", true).apply(); }
  protected abstract void onPrivacyAgreed(); }
