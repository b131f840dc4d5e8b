package android.app;

public class AlertDialog extends Dialog {
    protected AlertDialog(android.content.Context context) { super(context); }
    public void setButton(int which, CharSequence text, android.content.DialogInterface.OnClickListener listener) { throw new RuntimeException(); }
    public void setMessage(CharSequence text) { throw new RuntimeException(); }
    public static class Builder {
        public Builder(android.content.Context context) {}
        public Builder setTitle(int text) { throw new RuntimeException(); }
        public Builder setTitle(CharSequence text) { throw new RuntimeException(); }
        public Builder setMessage(int text) { throw new RuntimeException(); }
        public Builder setMessage(CharSequence text) { throw new RuntimeException(); }
        public Builder setView(android.view.View view) { throw new RuntimeException(); }
        public Builder setCancelable(boolean cancelable) { throw new RuntimeException(); }
        public Builder setPositiveButton(int text, android.content.DialogInterface.OnClickListener listener) { throw new RuntimeException(); }
        public Builder setPositiveButton(CharSequence text, android.content.DialogInterface.OnClickListener listener) { throw new RuntimeException(); }
        public Builder setNegativeButton(int text, android.content.DialogInterface.OnClickListener listener) { throw new RuntimeException(); }
        public Builder setNegativeButton(CharSequence text, android.content.DialogInterface.OnClickListener listener) { throw new RuntimeException(); }
        public Builder setNeutralButton(CharSequence text, android.content.DialogInterface.OnClickListener listener) { throw new RuntimeException(); }
        public Builder setOnDismissListener(android.content.DialogInterface.OnDismissListener listener) { throw new RuntimeException(); }
        public Builder setOnCancelListener(android.content.DialogInterface.OnCancelListener listener) { throw new RuntimeException(); }
        public AlertDialog create() { throw new RuntimeException(); }
        public AlertDialog show() { throw new RuntimeException(); }
    }
}
