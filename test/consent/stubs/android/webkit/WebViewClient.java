package android.webkit;

public class WebViewClient {
    public void onPageFinished(WebView view, String url) {}
}
