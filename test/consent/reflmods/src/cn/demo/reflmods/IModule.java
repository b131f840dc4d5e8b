package cn.demo.reflmods;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

public interface IModule { void onCreate(Application a); void onAgree(Application a); }
