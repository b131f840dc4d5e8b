package ways;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records that are told as text by others than a builder, errors that are logged whole, buffers poured into a socket. */
public class Told extends Activity {
    static final class User {
        final String name;
        final String id;

        User(String name, String id) {
            this.name = name;
            this.id = id;
        }

        @Override
        public String toString() {
            return "User(name=" + name + ", id=" + id + ")";
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
        User known = new User("x", id);
        User unknown = new User("x", "none");
        Log.i("text", String.valueOf(known)); // leak
        Log.i("text", String.valueOf(unknown)); // no leak
        Log.i("text", String.valueOf(known.name)); // no leak
        Log.i("format", String.format("%s", known)); // leak
        Log.i("format", String.format("%s", unknown)); // no leak
        Map<String, User> byName = new HashMap<>();
        byName.put("a", known);
        byName.put("b", unknown);
        Log.i("map", byName.toString()); // leak
        Log.i("map", String.valueOf(byName.get("b"))); // no leak
        List<User> users = new ArrayList<>();
        users.add(known);
        Log.i("list", users.toString()); // leak
        Log.i("list", "users: " + users.size()); // no leak
        try {
            check(id);
        } catch (IllegalStateException e) {
            Log.e("error", "bad", e); // leak
        }
        try {
            plain(id);
        } catch (IllegalArgumentException e) {
            Log.e("error", "bad", e); // no leak
            Log.e("error", "worse", new RuntimeException(e)); // no leak
        }
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try {
            new DataOutputStream(buffer).writeUTF(id);
            new DataOutputStream(empty).writeUTF("end");
            Socket socket = new Socket("10.0.0.1", 99);
            buffer.writeTo(socket.getOutputStream()); // leak
            empty.writeTo(socket.getOutputStream()); // no leak
        } catch (IOException e) {
            Log.w("error", e); // no leak
        }
    }

    private static void check(String id) {
        if (id.length() != 15) throw new IllegalStateException("not a number: " + id);
    }

    private static void plain(String id) {
        if (id.length() != 15) throw new IllegalArgumentException("not a number");
    }
}
