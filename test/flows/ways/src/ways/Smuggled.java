package ways;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Scanner;
import java.util.UUID;
import java.util.stream.Collectors;

/** Odd carriers. */
public class Smuggled extends Activity {
    static class Carrier extends RuntimeException {
        final int code;

        Carrier(String message, int code) {
            super(message);
            this.code = code;
        }
    }

    private static void fail(String what) {
        throw new Carrier(what, 3);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        try {
            fail(phone.getDeviceId());
        } catch (Carrier e) {
            Log.d("odd", e.getMessage()); // leak
            Log.d("odd", "code " + e.code); // no leak
        }
        ByteBuffer buffer = ByteBuffer.allocate(64);
        buffer.put(phone.getSubscriberId().getBytes(StandardCharsets.UTF_8));
        buffer.flip();
        Log.d("odd", Charset.forName("UTF-8").decode(buffer).toString()); // leak
        ByteBuffer other = ByteBuffer.wrap("none".getBytes());
        Log.d("odd", StandardCharsets.UTF_8.decode(other).toString()); // no leak
        Deque<Character> letters = new ArrayDeque<>();
        for (char c : phone.getLine1Number().toCharArray()) letters.push(c);
        StringBuilder back = new StringBuilder();
        while (!letters.isEmpty()) back.insert(0, letters.pop().charValue());
        Log.d("odd", back.toString()); // leak
        Scanner scanner = new Scanner(new StringReader(phone.getSimSerialNumber() + " x"));
        Log.d("odd", scanner.next()); // leak
        Log.d("odd", Arrays.asList("a", "b").stream().map(s -> s + "!").collect(Collectors.joining(","))); // no leak
        Log.d("odd", Arrays.asList("a", phone.getDeviceId()).stream().map(s -> s + "!").collect(Collectors.joining(","))); // leak
        Log.d("odd", new UUID(phone.getDeviceId().hashCode(), 7).toString()); // leak
        Log.d("odd", new UUID(3, 7).toString()); // no leak
    }
}
