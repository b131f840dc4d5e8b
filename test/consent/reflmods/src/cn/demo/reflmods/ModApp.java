package cn.demo.reflmods;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

import java.util.*;
public class ModApp extends Application { final List<IModule> modules = new ArrayList<>();
  @Override public void onCreate() { super.onCreate(); for (String name : getResources().getStringArray(R.array.modules)) { try { IModule m = (IModule) Class.forName(name).getDeclaredConstructor().newInstance(); modules.add(m); m.onCreate(this); } catch (Exception e) { e.printStackTrace(); } } if (getSharedPreferences("mod", 0).getBoolean("agreed", false)) agreed(); }
  void agreed() { for (IModule m : modules) m.onAgree(this); try { Class<?> k = Class.forName(getString(R.string.push_entry)); k.getMethod("setup", Context.class).invoke(null, this); } catch (ReflectiveOperationException e) { e.printStackTrace(); } } }
