package android.widget;

public class EditText extends TextView {
    public EditText(android.content.Context context) { super(context); }
    public void addTextChangedListener(android.text.TextWatcher watcher) { throw new RuntimeException(); }
}
