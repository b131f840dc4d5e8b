package ways;

import android.app.Activity;
import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.SharedPreferences;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.os.ParcelFileDescriptor;
import android.telephony.TelephonyManager;
import android.util.Log;

/** Two activities' own preferences, and two providers of which one is for the app alone. */
public class Exposed extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        getPreferences(MODE_PRIVATE).edit().putString("id", phone.getDeviceId()).commit();
        Bundle extras = new Bundle();
        extras.putString("id", phone.getLine1Number());
        Bundle answer = getContentResolver().call(Uri.parse("content://ways.own"), "keep", null, extras);
        Log.d("exposed", answer.getString("done")); // no leak
        Log.d("exposed", answer.getString("back")); // leak
    }

    @Override
    protected void onResume() {
        super.onResume();
        SharedPreferences own = getPreferences(MODE_PRIVATE);
        Log.d("exposed", own.getString("id", "")); // leak
        Log.d("exposed", own.getString("other", "")); // no leak
    }

    public static class Other extends Activity {
        @Override
        protected void onResume() {
            super.onResume();
            Log.d("exposed", getPreferences(MODE_PRIVATE).getString("id", "")); // no leak
        }
    }

    public static class Own extends ContentProvider {
        @Override
        public Bundle call(String method, String arg, Bundle extras) {
            Bundle answer = new Bundle();
            answer.putString("done", "yes");
            answer.putString("back", extras.getString("id"));
            return answer;
        }

        @Override
        public boolean onCreate() {
            return true;
        }

        @Override
        public Cursor query(Uri uri, String[] projection, String selection, String[] args, String order) {
            return null;
        }

        @Override
        public String getType(Uri uri) {
            return null;
        }

        @Override
        public Uri insert(Uri uri, ContentValues values) {
            return uri;
        }

        @Override
        public int delete(Uri uri, String selection, String[] args) {
            return 0;
        }

        @Override
        public int update(Uri uri, ContentValues values, String selection, String[] args) {
            return 0;
        }
    }
}
