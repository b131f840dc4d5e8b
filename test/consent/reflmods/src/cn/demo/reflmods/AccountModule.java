package cn.demo.reflmods;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class AccountModule implements IModule { @Override public void onCreate(Application a) { } @Override public void onAgree(Application a) { Sdk.init(a); } }
