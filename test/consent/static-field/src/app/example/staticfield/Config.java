package app.example.staticfield;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

final class Config {
    static final String NAME = start();

    private static String start() {
        Sdk.init(MainActivity.current);
        return "acme";
    }
}
