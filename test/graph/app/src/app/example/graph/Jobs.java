//> Jobs.run -> Jobs$Upload.doWork
//> Jobs.run -> Jobs$Collect.onStartJob
//> Jobs.run -> Jobs$Tick.onReceive
package app.example.graph;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.app.job.JobInfo;
import android.app.job.JobParameters;
import android.app.job.JobScheduler;
import android.app.job.JobService;
import android.content.BroadcastReceiver;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import androidx.work.OneTimeWorkRequest;
import androidx.work.WorkManager;
import androidx.work.Worker;

/** WorkManager, JobScheduler, AlarmManager with a PendingIntent. */
class Jobs {
    public static final class Upload extends Worker {
        public Upload(Context context) {
            super(context);
        }

        @Override
        public Object doWork() {
            return null;
        }
    }

    public static final class Collect extends JobService {
        @Override
        public boolean onStartJob(JobParameters parameters) {
            return false;
        }

        @Override
        public boolean onStopJob(JobParameters parameters) {
            return false;
        }
    }

    public static final class Tick extends BroadcastReceiver {
        @Override
        public void onReceive(Context context, Intent intent) {}
    }

    void run(Context context) {
        WorkManager.getInstance(context).enqueue(new OneTimeWorkRequest.Builder(Upload.class).build());
        JobScheduler jobs = (JobScheduler) context.getSystemService("jobscheduler");
        jobs.schedule(new JobInfo.Builder(1, new ComponentName(context, Collect.class)).build());
        PendingIntent later = PendingIntent.getBroadcast(context, 0, new Intent(context, Tick.class), 0);
        ((AlarmManager) context.getSystemService("alarm")).set(0, 1000L, later);
    }
}
