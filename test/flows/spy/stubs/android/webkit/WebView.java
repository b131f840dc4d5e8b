package android.webkit;
public class WebView extends android.view.View {
    public WebView(android.content.Context context) { super(context); }
    public void loadUrl(String url) {}
}
