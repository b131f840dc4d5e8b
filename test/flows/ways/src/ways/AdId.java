package ways;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Bundle;
import android.os.IBinder;
import android.os.IInterface;
import android.os.Parcel;
import android.os.RemoteException;
import java.net.URL;
import java.util.concurrent.LinkedBlockingQueue;

/** The advertising id without Google's library, over the binder. */
public class AdId extends Activity {
    static final class Connection implements ServiceConnection {
        private final LinkedBlockingQueue<IBinder> queue = new LinkedBlockingQueue<>(1);

        @Override
        public void onServiceConnected(ComponentName name, IBinder service) {
            try {
                queue.put(service);
            } catch (InterruptedException ignored) {
            }
        }

        @Override
        public void onServiceDisconnected(ComponentName name) {
        }

        IBinder binder() throws InterruptedException {
            return queue.take();
        }
    }

    static final class Ids implements IInterface {
        private final IBinder binder;

        Ids(IBinder binder) {
            this.binder = binder;
        }

        @Override
        public IBinder asBinder() {
            return binder;
        }

        String id() throws RemoteException {
            Parcel data = Parcel.obtain();
            Parcel reply = Parcel.obtain();
            try {
                data.writeInterfaceToken("com.google.android.gms.ads.identifier.internal.IAdvertisingIdService");
                binder.transact(1, data, reply, 0);
                reply.readException();
                return reply.readString();
            } finally {
                reply.recycle();
                data.recycle();
            }
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Thread(() -> {
            Connection connection = new Connection();
            Intent intent = new Intent("com.google.android.gms.ads.identifier.service.START");
            intent.setPackage("com.google.android.gms");
            try {
                if (!bindService(intent, connection, Context.BIND_AUTO_CREATE)) return;
                String id = new Ids(connection.binder()).id();
                new URL("https://ads.example.org/?idfa=" + id).openStream(); // leak
                new URL("https://ads.example.org/?os=android").openStream(); // no leak
            } catch (Exception e) {
                finish();
            }
        }).start();
    }
}
