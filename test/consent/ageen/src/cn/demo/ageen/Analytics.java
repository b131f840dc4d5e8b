package cn.demo.ageen;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sim.Sim;

class Analytics { void start(Context c) { Sim.read(c); } }
