package android.app;

public class AlertDialog extends Dialog {
    protected AlertDialog(android.content.Context context) { super(context); }
    public static class Builder {
        public Builder(android.content.Context context) {}
        public Builder setTitle(int text) { throw new RuntimeException(); }
        public Builder setMessage(int text) { throw new RuntimeException(); }
        public Builder setView(android.view.View view) { throw new RuntimeException(); }
        public Builder setCancelable(boolean cancelable) { throw new RuntimeException(); }
        public Builder setPositiveButton(int text, android.content.DialogInterface.OnClickListener listener) { throw new RuntimeException(); }
        public Builder setNegativeButton(int text, android.content.DialogInterface.OnClickListener listener) { throw new RuntimeException(); }
        public AlertDialog show() { throw new RuntimeException(); }
    }
}
