package com.kestrel.shell;

import android.app.Application;
import android.content.Context;
import android.os.Build;
import android.util.Log;
import dalvik.system.BaseDexClassLoader;
import dalvik.system.DexClassLoader;
import dalvik.system.InMemoryDexClassLoader;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** All that a reader of classes.dex gets to see: it decrypts the real app from assets/ and puts it in its own place. */
public class ShellApplication extends Application {
    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        try {
            byte[] dex = Vault.open(base.getAssets().open("kestrel.dat"));
            ClassLoader parent = base.getClassLoader();
            install(Build.VERSION.SDK_INT >= 26 ? inMemory(dex, parent) : fromFile(base, dex, parent));
        } catch (IOException e) {
            Log.w("Shell", "not opened", e);
        } catch (GeneralSecurityException e) {
            Log.w("Shell", "not opened", e);
        } catch (ReflectiveOperationException e) {
            Log.w("Shell", "not opened", e);
        }
    }

    private static BaseDexClassLoader inMemory(byte[] dex, ClassLoader parent) {
        return new InMemoryDexClassLoader(ByteBuffer.wrap(dex), parent);
    }

    private static BaseDexClassLoader fromFile(Context base, byte[] dex, ClassLoader parent) throws IOException {
        File file = new File(base.getCodeCacheDir(), "k.dex");
        FileOutputStream out = new FileOutputStream(file);
        out.write(dex);
        out.close();
        return new DexClassLoader(file.getPath(), base.getCodeCacheDir().getPath(), null, parent);
    }

    private static void install(BaseDexClassLoader hidden) throws ReflectiveOperationException {
        Class<?> activityThread = Class.forName("android.app.ActivityThread");
        Object thread = activityThread.getMethod("currentActivityThread").invoke(null);
        Field bound = activityThread.getDeclaredField("mBoundApplication");
        bound.setAccessible(true);
        Field info = bound.getType().getDeclaredField("info");
        info.setAccessible(true);
        Object loadedApk = info.get(bound.get(thread));
        Field loader = loadedApk.getClass().getDeclaredField("mClassLoader");
        loader.setAccessible(true);
        loader.set(loadedApk, hidden);
    }
}
