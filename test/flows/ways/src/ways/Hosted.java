package ways;

import android.app.Activity;
import android.app.Application;
import android.app.Service;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Binder;
import android.os.Bundle;
import android.os.CountDownTimer;
import android.os.IBinder;
import android.os.Parcel;
import android.os.Parcelable;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.Serializable;
import java.util.ArrayList;

/** A service that is bound and called, objects that are sent, a timer. */
public class Hosted extends Activity implements ServiceConnection {
    public static class Speaker extends Service {
        public class Local extends Binder {
            Speaker speaker() {
                return Speaker.this;
            }
        }

        private final IBinder local = new Local();

        @Override
        public IBinder onBind(Intent intent) {
            return local;
        }

        void say(String what) {
            Log.d("speaker", what); // leak
        }

        void greet(String what) {
            Log.d("speaker", what); // no leak
        }
    }

    public static class Item implements Parcelable {
        final String text;
        final String kind;

        Item(String text, String kind) {
            this.text = text;
            this.kind = kind;
        }

        Item(Parcel from) {
            text = from.readString();
            kind = from.readString();
        }

        @Override
        public int describeContents() {
            return 0;
        }

        @Override
        public void writeToParcel(Parcel to, int flags) {
            to.writeString(text);
            to.writeString(kind);
        }

        public static final Creator<Item> CREATOR = new Creator<Item>() {
            @Override
            public Item createFromParcel(Parcel from) {
                return new Item(from);
            }

            @Override
            public Item[] newArray(int size) {
                return new Item[size];
            }
        };
    }

    public static class Box implements Serializable {
        String id;
        String name;
    }

    public static class Shown extends Activity {
        @Override
        protected void onCreate(Bundle state) {
            super.onCreate(state);
            ArrayList<Item> items = getIntent().getParcelableArrayListExtra("items");
            for (Item item : items) Log.d("shown", item.text); // leak
            for (Item item : items) Log.d("shown", item.kind); // no leak
            Box box = (Box) getIntent().getSerializableExtra("box");
            Log.d("shown", box.id); // leak
            Log.d("shown", box.name); // no leak
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        bindService(new Intent(this, Speaker.class), this, Context.BIND_AUTO_CREATE);
        final TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        new CountDownTimer(5000, 1000) {
            @Override
            public void onTick(long left) {
                Log.d("timer", "left " + left); // no leak
            }

            @Override
            public void onFinish() {
                Log.d("timer", phone.getSubscriberId()); // leak
            }
        }.start();
        ArrayList<Item> items = new ArrayList<>();
        items.add(new Item(phone.getDeviceId(), "imei"));
        Box box = new Box();
        box.id = phone.getLine1Number();
        box.name = "box";
        Intent show = new Intent(this, Shown.class);
        show.putParcelableArrayListExtra("items", items);
        show.putExtra("box", box);
        startActivity(show);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        Speaker speaker = ((Speaker.Local) binder).speaker();
        speaker.say(((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
        speaker.greet("hello");
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
    }
}
