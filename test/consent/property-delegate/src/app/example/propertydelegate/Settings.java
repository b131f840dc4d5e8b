package app.example.propertydelegate;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

final class Settings {
    private final Flag agreed;

    Settings(Context context) {
        agreed = new Flag(context.getSharedPreferences("app", 0), "agreed", false);
    }

    boolean getAgreed() {
        return ((Boolean) agreed.getValue(this, "agreed")).booleanValue();
    }

    void setAgreed(boolean value) {
        agreed.setValue(this, "agreed", Boolean.valueOf(value));
    }
}
