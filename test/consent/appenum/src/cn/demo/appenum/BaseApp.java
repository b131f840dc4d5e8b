package cn.demo.appenum;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public abstract class BaseApp extends Application { @Override public void onCreate() { super.onCreate(); Starters.INSTANCE.runEarly(this); onReady(ConsentState.load(this)); } protected abstract void onReady(ConsentState s); }
