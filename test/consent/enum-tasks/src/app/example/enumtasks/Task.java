package app.example.enumtasks;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

enum Task {
    LOG {
        @Override
        void start(Context context) {}
    },
    SDK {
        @Override
        void start(Context context) {
            Sdk.init(context);
        }
    };

    abstract void start(Context context);
}
