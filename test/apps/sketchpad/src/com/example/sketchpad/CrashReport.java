package com.example.sketchpad;

import android.os.Build;
import java.io.IOException;
import org.json.JSONException;
import org.json.JSONObject;

/** The part that the policy does tell of: phone model and Android version go out with a crash. */
class CrashReport implements Thread.UncaughtExceptionHandler {
    private final Thread.UncaughtExceptionHandler next;

    CrashReport(Thread.UncaughtExceptionHandler next) {
        this.next = next;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable why) {
        try {
            JSONObject report = new JSONObject();
            report.put("brand", Build.BRAND);
            report.put("model", Build.MODEL);
            report.put("android", Build.VERSION.RELEASE);
            report.put("why", why.toString());
            Collector.post("/crash", report.toString());
        } catch (IOException e) {
            why.addSuppressed(e);
        } catch (JSONException e) {
            why.addSuppressed(e);
        }
        next.uncaughtException(thread, why);
    }
}
