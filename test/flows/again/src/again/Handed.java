package again;

import android.app.Activity;
import android.app.ActivityManager;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.content.pm.PackageInfo;
import android.os.Bundle;
import android.os.Process;
import android.telephony.TelephonyManager;
import android.util.Log;
import bolts.Continuation;
import bolts.Task;
import bolts.TaskCompletionSource;
import java.io.Serializable;

/** What is handed over with what, names of the app itself, many keys, promises. */
public class Handed extends Activity {
    private String number;

    static class Kept implements Serializable {
        final Context context;
        final String name;

        Kept(Context context, String name) {
            this.context = context;
            this.name = name;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        number = phone.getDeviceId();
        sendBroadcast(new Intent("kept").putExtra("kept", new Kept(this, "plain"))); // no leak
        sendBroadcast(new Intent("kept").putExtra("kept", new Kept(this, number))); // leak
        Log.i("own", ownName()); // no leak
        Log.i("own", nameOf(Process.myPid())); // no leak
        allNames();
        for (PackageInfo one : getPackageManager().getInstalledPackages(0))
            startActivity(getPackageManager().getLaunchIntentForPackage(one.packageName)); // no leak
        keys(phone);
        promises(phone);
    }

    private void allNames() {
        ActivityManager manager = (ActivityManager) getSystemService(Context.ACTIVITY_SERVICE);
        for (ActivityManager.RunningAppProcessInfo one : manager.getRunningAppProcesses())
            Log.i("all", one.processName); // leak
    }

    private String ownName() {
        int pid = Process.myPid();
        ActivityManager manager = (ActivityManager) getSystemService(Context.ACTIVITY_SERVICE);
        for (ActivityManager.RunningAppProcessInfo one : manager.getRunningAppProcesses())
            if (one.pid == pid) return one.processName;
        return "";
    }

    private String nameOf(int pid) {
        ActivityManager manager = (ActivityManager) getSystemService(Context.ACTIVITY_SERVICE);
        for (ActivityManager.RunningAppProcessInfo one : manager.getRunningAppProcesses())
            if (one.pid == pid) return one.processName;
        return "";
    }

    private SharedPreferences preferences() {
        String name = getPackageName();
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < name.length(); n++) if (name.charAt(n) != '.') all.append(name.charAt(n));
        return getSharedPreferences(all.length() > 40 ? "many" : "many", 0);
    }

    private void put(String key, String value) {
        if (key == null || value == null) return;
        preferences().edit().putString(key.trim().length() == 0 ? "none" : key, value).apply();
    }

    private String get(String key) {
        if (key == null) return null;
        return preferences().getString(key, "");
    }

    private void keys(TelephonyManager phone) {
        put("user", "a");
        put("server", "b");
        put("port", "c");
        put("path", "d");
        put("theme", "e");
        put("sound", "f");
        put("last", "g");
        put("first", "h");
        put("color", "i");
        put("size", "j");
        put("zoom", "k");
        put("device", phone.getDeviceId());
        Log.i("keys", get("user") + get("server") + get("port") + get("path")); // no leak
        Log.i("keys", get("theme") + get("sound") + get("last") + get("first")); // no leak
        Log.i("keys", get("color") + get("size") + get("zoom")); // no leak
        Log.i("keys", get("device")); // leak
    }

    private void promises(TelephonyManager phone) {
        Task<String> first = Task.forResult(phone.getDeviceId());
        Task<String> second = Task.forResult("plain");
        first.continueWith(
                new Continuation<String, String>() {
                    @Override
                    public String then(Task<String> task) {
                        return "told " + task.getResult();
                    }
                })
            .onSuccess(
                new Continuation<String, Void>() {
                    @Override
                    public Void then(Task<String> task) {
                        Log.i("promise", task.getResult()); // leak
                        return null;
                    }
                });
        second.continueWith(
            new Continuation<String, Void>() {
                @Override
                public Void then(Task<String> task) {
                    Log.i("promise", task.getResult()); // no leak
                    return null;
                }
            });
        TaskCompletionSource<String> later = new TaskCompletionSource<>();
        later.getTask()
            .onSuccessTask(
                new Continuation<String, Task<Integer>>() {
                    @Override
                    public Task<Integer> then(Task<String> task) {
                        Log.i("promise", task.getResult()); // leak
                        return Task.forResult(1);
                    }
                })
            .continueWith(
                new Continuation<Integer, Void>() {
                    @Override
                    public Void then(Task<Integer> task) {
                        Log.i("promise", "done " + task.getResult()); // no leak
                        return null;
                    }
                });
        later.setResult(phone.getDeviceId());
    }
}
