package com.lxj.xpopup;
import android.content.*; import android.view.*; import android.widget.*;
public class CenterPopupView extends BasePopupView { protected FrameLayout holder; public CenterPopupView(Context c) { super(c); holder = new FrameLayout(c); } protected int getPopupLayoutId() { return android.R.layout.simple_list_item_1; } protected void initPopupContent() { View v = LayoutInflater.from(getContext()).inflate(getImplLayoutId(), holder, false); holder.addView(v); } }
