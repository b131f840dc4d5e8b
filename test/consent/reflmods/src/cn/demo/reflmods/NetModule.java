package cn.demo.reflmods;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sim.Sim;

public class NetModule implements IModule { @Override public void onCreate(Application a) { Sim.read(a); } @Override public void onAgree(Application a) { } }
