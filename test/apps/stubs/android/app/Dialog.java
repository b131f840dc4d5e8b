package android.app;

public class Dialog implements android.content.DialogInterface {
    public Dialog(android.content.Context context) {}
    public void show() { throw new RuntimeException(); }
    public void dismiss() { throw new RuntimeException(); }
    public void cancel() { throw new RuntimeException(); }
}
