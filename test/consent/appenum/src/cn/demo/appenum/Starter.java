package cn.demo.appenum;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public interface Starter { void start(Context c); }
