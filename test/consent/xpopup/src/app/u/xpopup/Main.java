package app.u.xpopup;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk; import com.lxj.xpopup.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); Sdk.register(this);
   new XPopup.Builder(this).dismissOnTouchOutside(false).asCustom(new PrivacyPopup(this, new PrivacyPopup.L() { public void ok() { Sdk.init(Main.this); } public void no() { finish(); } })).show(); } }
class PrivacyPopup extends CenterPopupView { interface L { void ok(); void no(); } private final L l; PrivacyPopup(Context c, L l) { super(c); this.l = l; }
  @Override protected int getImplLayoutId() { return R.layout.popup_privacy; }
  @Override protected void onCreate() { super.onCreate(); findViewById(R.id.tvOk).setOnClickListener(v -> { dismiss(); l.ok(); }); findViewById(R.id.tvCancel).setOnClickListener(v -> { dismiss(); l.no(); }); } }
