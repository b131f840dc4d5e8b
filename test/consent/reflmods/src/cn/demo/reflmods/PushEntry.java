package cn.demo.reflmods;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class PushEntry { public static void setup(Context c) { Sdk.register(c); } }
