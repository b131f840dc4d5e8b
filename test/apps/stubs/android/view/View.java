package android.view;

public class View {
    public static final int GONE = 8;
    public static final int VISIBLE = 0;
    public View(android.content.Context context) {}
    public View(android.content.Context context, android.util.AttributeSet attributes) {}
    public final <T extends View> T findViewById(int id) { throw new RuntimeException(); }
    public final android.content.Context getContext() { throw new RuntimeException(); }
    public void setOnClickListener(OnClickListener listener) { throw new RuntimeException(); }
    public void setVisibility(int visibility) { throw new RuntimeException(); }
    public boolean onTouchEvent(MotionEvent event) { throw new RuntimeException(); }
    protected void onDraw(android.graphics.Canvas canvas) { throw new RuntimeException(); }
    public void draw(android.graphics.Canvas canvas) { throw new RuntimeException(); }
    public void invalidate() { throw new RuntimeException(); }
    public final int getWidth() { throw new RuntimeException(); }
    public final int getHeight() { throw new RuntimeException(); }
    public interface OnClickListener {
        void onClick(View view);
    }
}
