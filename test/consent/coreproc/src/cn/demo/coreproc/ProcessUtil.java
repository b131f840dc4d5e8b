package cn.demo.coreproc;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

class ProcessUtil { static String current(Context c) { int pid = android.os.Process.myPid(); ActivityManager am = (ActivityManager) c.getSystemService(Context.ACTIVITY_SERVICE); for (ActivityManager.RunningAppProcessInfo i : am.getRunningAppProcesses()) { if (i.pid == pid) return i.processName; } return null; } }
