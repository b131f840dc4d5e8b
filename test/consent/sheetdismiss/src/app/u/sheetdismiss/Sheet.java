package app.u.sheetdismiss;
import android.app.*; import android.content.*; import android.view.*;
public class Sheet extends Dialog { interface Listener { void accepted(); void closed(boolean accepted); } private boolean accepted; Sheet(Context c, Listener l) { super(c, 0); setContentView(R.layout.sheet); Window w = getWindow(); w.setGravity(Gravity.BOTTOM); findViewById(R.id.accept).setOnClickListener(v -> { accepted = true; l.accepted(); dismiss(); }); setOnDismissListener(d -> l.closed(accepted)); } }
