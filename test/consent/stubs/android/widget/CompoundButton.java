package android.widget;

public abstract class CompoundButton extends Button {
    public interface OnCheckedChangeListener { void onCheckedChanged(CompoundButton button, boolean checked); }
    public CompoundButton(android.content.Context context) { super(context); }
    public boolean isChecked() { throw new RuntimeException(); }
    public void setOnCheckedChangeListener(OnCheckedChangeListener listener) { throw new RuntimeException(); }
}
