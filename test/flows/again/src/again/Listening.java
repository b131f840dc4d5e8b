package again;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import com.baidu.location.BDLocation;
import com.baidu.location.BDLocationListener;
import com.baidu.location.LocationClient;

/** An SDK's listeners, which nobody is seen to call. */
public class Listening extends Activity {
    private BDLocation last;

    class Told implements BDLocationListener {
        @Override
        public void onReceiveLocation(BDLocation location) {
            Log.i("told", "at " + location.getLatitude()); // leak
            last = location;
            tell();
        }
    }

    static class Forgotten implements BDLocationListener {
        @Override
        public void onReceiveLocation(BDLocation location) {
            Log.i("forgotten", "at " + location.getLatitude()); // no leak
        }
    }

    private void tell() {
        if (last != null) Log.i("last", "at " + last.getLatitude()); // leak
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LocationClient client = new LocationClient();
        client.registerLocationListener(new Told());
        client.start();
        new Forgotten();
    }
}
