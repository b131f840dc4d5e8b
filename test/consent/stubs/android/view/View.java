package android.view;

public class View {
    public View(android.content.Context context) {}
    public View(android.content.Context context, android.util.AttributeSet attributes) {}
    public final <T extends View> T findViewById(int id) { throw new RuntimeException(); }
    public int getId() { throw new RuntimeException(); }
    public void setId(int id) { throw new RuntimeException(); }
    public final android.content.Context getContext() { throw new RuntimeException(); }
    public boolean post(Runnable work) { throw new RuntimeException(); }
    public void setOnClickListener(OnClickListener listener) { throw new RuntimeException(); }
    public interface OnClickListener {
        void onClick(View view);
    }
}
