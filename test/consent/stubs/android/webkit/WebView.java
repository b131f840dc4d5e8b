package android.webkit;

public class WebView extends android.view.View {
    public WebView(android.content.Context context) { super(context); }
    public void addJavascriptInterface(Object object, String name) { throw new RuntimeException(); }
    public void loadUrl(String url) { throw new RuntimeException(); }
    public void setWebViewClient(WebViewClient client) { throw new RuntimeException(); }
}
