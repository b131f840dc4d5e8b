package com.tencent.tinker.entry;
import android.app.*; import android.content.*;
public abstract class ApplicationLike { private final Application a; public ApplicationLike(Application a, int f, long t) { this.a = a; } public Application getApplication() { return a; } public void onCreate() {} public void onBaseContextAttached(Context c) {} }
