package com.lxj.xpopup;
import android.app.*; import android.content.*; import android.view.*; import android.widget.*;
public abstract class BasePopupView extends FrameLayout { boolean touch; private Dialog d; private boolean created; public BasePopupView(Context c) { super(c); View v = LayoutInflater.from(c).inflate(getPopupLayoutId(), this, false); addView(v); } protected abstract int getPopupLayoutId(); protected int getImplLayoutId() { return -1; }
  public BasePopupView show() { d = new Dialog(getContext()); d.setContentView(this); d.show(); post(new Runnable() { public void run() { init(); } }); return this; }
  protected void init() { if (!created) { created = true; initPopupContent(); onCreate(); } } protected void initPopupContent() {} protected void onCreate() {} public void dismiss() { d.dismiss(); } }
