package com.tencent.tinker.loader.app;
import android.app.*; import android.content.*; import com.tencent.tinker.entry.ApplicationLike;
public abstract class TinkerApplication extends Application { private final int flags; private final String delegate; private ApplicationLike like; protected TinkerApplication(int f, String d) { flags = f; delegate = d; }
 private void ensure() { if (like != null) return; try { Class<?> k = Class.forName(delegate, false, getClassLoader()); like = (ApplicationLike) k.getConstructor(Application.class, int.class, long.class).newInstance(this, flags, System.currentTimeMillis()); } catch (Throwable t) { throw new RuntimeException(t); } }
 protected void attachBaseContext(Context b) { super.attachBaseContext(b); ensure(); like.onBaseContextAttached(b); } public void onCreate() { super.onCreate(); ensure(); like.onCreate(); } }
