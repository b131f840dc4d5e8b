package app.example.webpage;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Sdk.register(this);
        android.webkit.WebView web = new android.webkit.WebView(this);
        web.addJavascriptInterface(new Bridge(), "app");
        web.loadUrl("file:///android_asset/privacy.html");
        setContentView(web);
    }

    final class Bridge {
        @android.webkit.JavascriptInterface
        public void agree() {
            Sdk.init(MainActivity.this);
        }
    }

}
