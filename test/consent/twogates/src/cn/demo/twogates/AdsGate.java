package cn.demo.twogates;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

class AdsGate extends Gate { AdsGate(Activity a) { super(a); } @Override void enter() { SharedPreferences p = a.getSharedPreferences("gates", 0); if (p.getBoolean("ads", false)) { pass(); return; } new AlertDialog.Builder(a).setMessage("Do you agree to personalised ads?").setPositiveButton("Yes", (d, w) -> { p.edit().putBoolean("ads", true).apply(); pass(); }).setNegativeButton("No", null).show(); } }
