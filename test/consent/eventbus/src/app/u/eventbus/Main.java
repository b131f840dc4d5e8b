package app.u.eventbus;
import android.app.*; import android.content.*; import android.os.*; import org.greenrobot.eventbus.*; import com.acme.sdk.Sdk;
class AgreedEvent { }
class ReadyEvent { final Context c; ReadyEvent(Context c) { this.c = c; } }
class SdkStarter { static final SdkStarter I = new SdkStarter(); Context c;
  @Subscribe public void onAgreed(AgreedEvent e) { Sdk.init(c); }
  @Subscribe public void onReady(ReadyEvent e) { c = e.c; Sdk.register(e.c); } }
public class Main extends Activity {
  @Override protected void onCreate(Bundle b) { super.onCreate(b);
    EventBus.getDefault().register(SdkStarter.I); EventBus.getDefault().post(new ReadyEvent(this));
    new AlertDialog.Builder(this).setTitle("个人信息保护指引").setMessage("请充分阅读《隐私政策》")
      .setPositiveButton("我同意", (d, w) -> EventBus.getDefault().post(new AgreedEvent()))
      .setNegativeButton("暂不同意", (d, w) -> finish()).show(); }
}
