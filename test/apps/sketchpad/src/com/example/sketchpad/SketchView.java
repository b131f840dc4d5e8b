package com.example.sketchpad;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Path;
import android.util.AttributeSet;
import android.view.MotionEvent;
import android.view.View;

public class SketchView extends View {
    private static final int WHITE = 0xffffffff;
    private static final int INK = 0xff202124;

    private final Path strokes = new Path();
    private final Paint pen = new Paint(1);

    public SketchView(Context context, AttributeSet attributes) {
        super(context, attributes);
        pen.setColor(INK);
        pen.setStrokeWidth(6f);
        pen.setStyle(Paint.Style.STROKE);
    }

    @Override
    public boolean onTouchEvent(MotionEvent event) {
        switch (event.getAction()) {
            case MotionEvent.ACTION_DOWN:
                strokes.moveTo(event.getX(), event.getY());
                return true;
            case MotionEvent.ACTION_MOVE:
                strokes.lineTo(event.getX(), event.getY());
                invalidate();
                return true;
            default:
                return super.onTouchEvent(event);
        }
    }

    @Override
    protected void onDraw(Canvas canvas) {
        super.onDraw(canvas);
        canvas.drawPath(strokes, pen);
    }

    void clear() {
        strokes.reset();
        invalidate();
    }

    Bitmap picture() {
        Bitmap picture = Bitmap.createBitmap(getWidth(), getHeight(), Bitmap.Config.ARGB_8888);
        Canvas canvas = new Canvas(picture);
        canvas.drawColor(WHITE);
        canvas.drawPath(strokes, pen);
        return picture;
    }
}
