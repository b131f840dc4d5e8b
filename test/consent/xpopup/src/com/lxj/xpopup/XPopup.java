package com.lxj.xpopup;
import android.content.*;
public class XPopup { public static class Builder { private final Context c; private boolean touch; public Builder(Context c) { this.c = c; } public Builder dismissOnTouchOutside(boolean t) { touch = t; return this; } public BasePopupView asCustom(BasePopupView v) { v.touch = touch; return v; } } }
