package android.widget;

public abstract class CompoundButton extends Button {
    public CompoundButton(android.content.Context context) { super(context); }
    public boolean isChecked() { throw new RuntimeException(); }
    public void setChecked(boolean checked) { throw new RuntimeException(); }
}
