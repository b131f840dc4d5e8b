package cn.demo.appenum;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class ShopApp extends BaseApp { @Override protected void onReady(ConsentState s) { switch (s) { case ACCEPTED: Sdk.init(this); Starters.INSTANCE.runLate(this); break; default: break; } } }
