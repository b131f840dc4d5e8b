package app.example.concatenatedname;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

final class Name {
    static final String LAST = part("Sdk");

    private static String part(String name) {
        return new StringBuilder("sdk").append('.').append(name).toString();
    }
}
