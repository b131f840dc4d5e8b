package cn.demo.appenum;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sim.Sim;

import java.util.*;
public enum Starters { INSTANCE; private final List<Starter> late = new ArrayList<>(); private final List<Starter> early = new ArrayList<>();
  Starters() { late.add(new PushStarter()); early.add(c -> Sim.read(c)); }
  public void runEarly(Context c) { for (Starter s : early) s.start(c); } public void runLate(Context c) { for (Starter s : late) s.start(c); } }
