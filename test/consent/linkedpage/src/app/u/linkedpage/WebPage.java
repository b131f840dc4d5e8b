package app.u.linkedpage;
import android.app.*; import android.os.*; import android.webkit.*; import com.acme.sdk.Sdk;
public class WebPage extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); WebView w = new WebView(this); setContentView(w); w.loadUrl(getIntent().getStringExtra("url")); Sdk.register(getApplicationContext()); } }
