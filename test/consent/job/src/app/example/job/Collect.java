package app.example.job;

import android.app.job.JobParameters;
import android.app.job.JobService;
import com.acme.sdk.Sdk;

public class Collect extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        Sdk.init(this);
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return false;
    }
}
