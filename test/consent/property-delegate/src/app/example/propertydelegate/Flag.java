package app.example.propertydelegate;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

final class Flag {
    private final SharedPreferences store;
    private final String key;
    private final boolean otherwise;

    Flag(SharedPreferences store, String key, boolean otherwise) {
        this.store = store;
        this.key = key;
        this.otherwise = otherwise;
    }

    Object getValue(Object self, String property) {
        return Boolean.valueOf(store.getBoolean(key, otherwise));
    }

    void setValue(Object self, String property, Object value) {
        store.edit().putBoolean(key, ((Boolean) value).booleanValue()).apply();
    }
}
