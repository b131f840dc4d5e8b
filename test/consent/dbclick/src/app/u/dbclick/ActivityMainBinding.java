package app.u.dbclick;
import android.view.*; import app.u.dbclick.generated.callback.OnClickListener;
public class ActivityMainBinding implements OnClickListener.Listener { final View root; Vm vm; private final View.OnClickListener mCallback1, mCallback2; ActivityMainBinding(View r) { root = r; mCallback1 = new OnClickListener(this, 1); mCallback2 = new OnClickListener(this, 2); } void executeBindings() { root.findViewById(R.id.agree).setOnClickListener(mCallback1); root.findViewById(R.id.refuse).setOnClickListener(mCallback2); }
 public final void _internalCallbackOnClick(int sourceId, View v) { switch (sourceId) { case 1: { boolean nn = vm != null; if (nn) vm.agree(); break; } case 2: { if (vm != null) vm.refuse(); break; } } } }
