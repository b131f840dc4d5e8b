package app.example.modules;

import android.content.Context;

interface Module {
    void start(Context context);
}
