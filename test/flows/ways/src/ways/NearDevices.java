package ways;

import android.app.Activity;
import android.bluetooth.BluetoothAdapter;
import android.bluetooth.BluetoothDevice;
import android.bluetooth.le.ScanCallback;
import android.bluetooth.le.ScanResult;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.util.Log;

/** Devices around, old way and new. */
public class NearDevices extends Activity {
    private final BroadcastReceiver found = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            if (!BluetoothDevice.ACTION_FOUND.equals(intent.getAction())) return;
            BluetoothDevice device = intent.getParcelableExtra(BluetoothDevice.EXTRA_DEVICE);
            Log.d("near", device.getName() + " " + device.getAddress()); // leak
            Log.d("near", intent.getAction()); // no leak
        }
    };

    private final ScanCallback scans = new ScanCallback() {
        @Override
        public void onScanResult(int type, ScanResult result) {
            Log.d("near", result.getDevice().getAddress()); // leak
            Log.d("near", "type " + type); // no leak
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        registerReceiver(found, new IntentFilter(BluetoothDevice.ACTION_FOUND));
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        adapter.startDiscovery();
        adapter.getBluetoothLeScanner().startScan(scans);
    }
}
