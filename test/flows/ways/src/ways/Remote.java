package ways;

import android.app.Activity;
import android.app.Service;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Binder;
import android.os.Bundle;
import android.os.Handler;
import android.os.IBinder;
import android.os.Message;
import android.os.Messenger;
import android.os.Parcel;
import android.os.RemoteException;
import android.telephony.TelephonyManager;
import android.util.Log;

/** Messages and transactions between two parts of the app. */
public class Remote extends Activity {
    public static class Post extends Service {
        private final Messenger messenger = new Messenger(new Handler(message -> {
            Bundle data = message.getData();
            Log.d("remote", data.getString("id")); // leak
            Log.d("remote", data.getString("kind")); // no leak
            return true;
        }));

        @Override
        public IBinder onBind(Intent intent) {
            return messenger.getBinder();
        }
    }

    public static class Desk extends Service {
        @Override
        public IBinder onBind(Intent intent) {
            return new Binder() {
                @Override
                protected boolean onTransact(int code, Parcel data, Parcel reply, int flags) {
                    if (code == 7) {
                        Log.d("remote", data.readString()); // leak
                        Log.d("remote", data.readString()); // no leak
                    }
                    return true;
                }
            };
        }
    }

    private final ServiceConnection post = new ServiceConnection() {
        @Override
        public void onServiceConnected(ComponentName name, IBinder service) {
            Message message = Message.obtain(null, 1);
            Bundle data = new Bundle();
            data.putString("id", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
            data.putString("kind", "a");
            message.setData(data);
            try {
                new Messenger(service).send(message);
            } catch (RemoteException e) {
                finish();
            }
        }

        @Override
        public void onServiceDisconnected(ComponentName name) {
        }
    };

    private final ServiceConnection desk = new ServiceConnection() {
        @Override
        public void onServiceConnected(ComponentName name, IBinder service) {
            Parcel data = Parcel.obtain();
            data.writeString(((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getLine1Number());
            data.writeString("plain");
            try {
                service.transact(7, data, null, 1);
            } catch (RemoteException e) {
                finish();
            }
        }

        @Override
        public void onServiceDisconnected(ComponentName name) {
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        bindService(new Intent(this, Post.class), post, Context.BIND_AUTO_CREATE);
        bindService(new Intent(this, Desk.class), desk, Context.BIND_AUTO_CREATE);
    }
}
