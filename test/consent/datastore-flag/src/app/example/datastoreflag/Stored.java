package app.example.datastoreflag;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

final class Stored {
    static final androidx.datastore.preferences.core.Preferences.Key<Boolean> KEY = androidx.datastore.preferences.core.PreferencesKeys.booleanKey("agreed");

    private Stored() {}

    static androidx.datastore.preferences.core.Preferences now(Context context) {
        return (androidx.datastore.preferences.core.Preferences) androidx.datastore.core.DataStores.of(context).now();
    }

    static void agree(Context context) {
        ((androidx.datastore.preferences.core.MutablePreferences) androidx.datastore.core.DataStores.of(context).edit()).set(KEY, Boolean.TRUE);
    }
}
