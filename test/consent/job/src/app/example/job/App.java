package app.example.job;

import android.app.Application;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        ((JobScheduler) getSystemService("jobscheduler")).schedule(new JobInfo.Builder(1, new ComponentName(this, Collect.class)).build());
    }
}
