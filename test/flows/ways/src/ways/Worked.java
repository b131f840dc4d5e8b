package ways;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import androidx.core.app.JobIntentService;
import androidx.work.Data;
import androidx.work.OneTimeWorkRequest;
import androidx.work.WorkManager;
import androidx.work.Worker;
import androidx.work.WorkerParameters;
import android.content.Intent;

/** Work for later, by the libraries for it. */
public class Worked extends Activity {
    public static class Upload extends Worker {
        public Upload(Context context, WorkerParameters given) {
            super(context, given);
        }

        @Override
        public Result doWork() {
            Log.d("worked", getInputData().getString("id")); // leak
            Log.d("worked", getInputData().getString("name")); // no leak
            return Result.success();
        }
    }

    public static class Queue extends JobIntentService {
        @Override
        protected void onHandleWork(Intent intent) {
            Log.d("worked", intent.getStringExtra("id")); // leak
            Log.d("worked", intent.getStringExtra("name")); // no leak
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Data data = new Data.Builder().putString("id", phone.getDeviceId()).putString("name", "n").build();
        WorkManager.getInstance().enqueue(new OneTimeWorkRequest.Builder(Upload.class).setInputData(data).build());
        Intent work = new Intent();
        work.putExtra("id", phone.getSubscriberId());
        work.putExtra("name", "n");
        JobIntentService.enqueueWork(this, Queue.class, 5, work);
    }
}
