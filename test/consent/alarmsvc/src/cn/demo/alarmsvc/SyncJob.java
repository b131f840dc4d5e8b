package cn.demo.alarmsvc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

public class SyncJob extends android.app.job.JobService { @Override public boolean onStartJob(android.app.job.JobParameters p) { if (!App.ok(this)) { jobFinished(p, false); return false; } new Thread(() -> { Sdk.init(this); jobFinished(p, false); }).start(); return true; } @Override public boolean onStopJob(android.app.job.JobParameters p) { return false; } }
