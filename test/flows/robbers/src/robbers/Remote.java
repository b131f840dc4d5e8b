package robbers;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.Binder;
import android.os.Bundle;
import android.os.IBinder;
import android.os.Parcel;
import android.os.Parcelable;
import android.os.RemoteException;
import android.app.Service;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.telephony.TelephonyManager;
import android.util.Log;

/** From one process of the app to another: a binder by hand, parcels, a provider, results. */
public class Remote extends Service {
    static class Card implements Parcelable {
        final String id;
        final int kind;

        Card(String id, int kind) {
            this.id = id;
            this.kind = kind;
        }

        Card(Parcel from) {
            kind = from.readInt();
            id = from.readString();
        }

        public int describeContents() {
            return 0;
        }

        public void writeToParcel(Parcel to, int flags) {
            to.writeInt(kind);
            to.writeString(id);
        }

        public static final Creator<Card> CREATOR = new Creator<Card>() {
            public Card createFromParcel(Parcel from) {
                return new Card(from);
            }

            public Card[] newArray(int size) {
                return new Card[size];
            }
        };
    }

    class Ids extends Binder {
        Card card() {
            return new Card(((TelephonyManager) getSystemService("phone")).getDeviceId(), 2);
        }

        int version() {
            return 4;
        }
    }

    public IBinder onBind(Intent intent) {
        return new Ids();
    }

    public static class Screen extends android.app.Activity implements ServiceConnection {
        protected void onStart() {
            super.onStart();
            bindService(new Intent(this, Remote.class), this, Context.BIND_AUTO_CREATE);
        }

        public void onServiceConnected(ComponentName name, IBinder binder) {
            Ids ids = (Ids) binder;
            Log.d("v", "" + ids.version()); // no leak
            Card card = ids.card();
            Log.d("card", card.id); // leak
            Log.d("kind", "" + card.kind); // no leak
            Intent next = new Intent(this, Next.class);
            next.putExtra("card", card);
            next.putExtra("title", "t");
            startActivityForResult(next, 5);
        }

        public void onServiceDisconnected(ComponentName name) {
        }

        protected void onActivityResult(int request, int result, Intent data) {
            if (request == 5 && result == RESULT_OK) {
                Log.d("back", data.getStringExtra("back")); // leak
                Log.d("done", data.getStringExtra("done")); // no leak
            }
        }
    }

    public static class Next extends android.app.Activity {
        protected void onCreate(Bundle state) {
            super.onCreate(state);
            Card card = getIntent().getParcelableExtra("card");
            Log.d("card", card.id); // leak
            Log.d("title", getIntent().getStringExtra("title")); // no leak
            setResult(RESULT_OK, new Intent().putExtra("back", card.id.substring(1)).putExtra("done", "yes"));
            ContentValues row = new ContentValues();
            row.put("id", card.id);
            row.put("kind", card.kind);
            getContentResolver().insert(Uri.parse("content://robbers.remote/cards"), row);
            Cursor all = getContentResolver().query(Uri.parse("content://robbers.remote/cards"), null, null, null, null);
            all.moveToFirst();
            Log.d("kept", all.getString(all.getColumnIndex("id"))); // leak
            Log.d("kind", all.getString(all.getColumnIndex("kind"))); // no leak
            finish();
        }
    }

    public static class Cards extends ContentProvider {
        private static ContentValues last;

        public boolean onCreate() {
            return true;
        }

        public Uri insert(Uri uri, ContentValues row) {
            last = row;
            return uri;
        }

        public Cursor query(Uri uri, String[] columns, String where, String[] given, String order) {
            MatrixCursor rows = new MatrixCursor(new String[] {"id", "kind"});
            rows.addRow(new Object[] {last.getAsString("id"), last.getAsInteger("kind")});
            return rows;
        }

        public String getType(Uri uri) {
            return null;
        }

        public int delete(Uri uri, String where, String[] given) {
            return 0;
        }

        public int update(Uri uri, ContentValues row, String where, String[] given) {
            return 0;
        }
    }
}
