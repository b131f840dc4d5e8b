package com.example.sketchpad;

import android.content.Context;
import android.graphics.Bitmap;
import android.util.Log;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

final class DrawingStore {
    private DrawingStore() {}

    static boolean save(Context context, Bitmap picture) {
        File file = new File(context.getFilesDir(), "page.png");
        try {
            FileOutputStream out = new FileOutputStream(file);
            try {
                return picture.compress(Bitmap.CompressFormat.PNG, 100, out);
            } finally {
                out.close();
            }
        } catch (IOException e) {
            Log.w("Sketchpad", "drawing not saved", e);
            return false;
        }
    }
}
