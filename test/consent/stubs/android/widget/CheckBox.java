package android.widget;

public class CheckBox extends Button {
    public CheckBox(android.content.Context context) { super(context); }
    public boolean isChecked() { throw new RuntimeException(); }
}
