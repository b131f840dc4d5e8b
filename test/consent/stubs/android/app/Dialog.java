package android.app;

public class Dialog implements android.content.DialogInterface {
    public Dialog(android.content.Context context) {}
    protected void onCreate(android.os.Bundle state) { throw new RuntimeException(); }
    public void setContentView(int layout) { throw new RuntimeException(); }
    public void setContentView(android.view.View view) { throw new RuntimeException(); }
    public <T extends android.view.View> T findViewById(int id) { throw new RuntimeException(); }
    public void setCancelable(boolean cancelable) { throw new RuntimeException(); }
    public void setTitle(CharSequence text) { throw new RuntimeException(); }
    public void show() { throw new RuntimeException(); }
    public void dismiss() { throw new RuntimeException(); }
    public void cancel() { throw new RuntimeException(); }
}
