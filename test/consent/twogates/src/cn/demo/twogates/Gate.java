package cn.demo.twogates;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public abstract class Gate { protected final Activity a; private Gate following; Gate(Activity a) { this.a = a; } Gate then(Gate g) { following = g; return g; } protected final void pass() { if (following != null) following.enter(); } abstract void enter(); }
