package robbers;

import android.app.Application;
import android.content.Context;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Build;
import android.os.Bundle;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Message;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/** An SDK: modules that gather, a pipeline that flushes, an interceptor that adds what all requests carry. */
public class Kit extends Application {
    interface Module {
        void gather(Context context, Event event);
    }

    static final class Event {
        private final Map<String, Object> parts = new LinkedHashMap<>();
        private final String name;

        Event(String name) {
            this.name = name;
        }

        Event with(String key, Object value) {
            parts.put(key, value);
            return this;
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder(name);
            for (Map.Entry<String, Object> one : parts.entrySet()) {
                out.append(';').append(one.getKey()).append('=').append(one.getValue());
            }
            return out.toString();
        }
    }

    static final class Device implements Module {
        public void gather(Context context, Event event) {
            event.with("aid", Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
        }
    }

    static final class System implements Module {
        public void gather(Context context, Event event) {
            event.with("os", Build.VERSION.RELEASE).with("sdk", Build.VERSION.SDK_INT);
        }
    }

    static final class Pipeline extends Handler {
        private final List<String> waiting = Collections.synchronizedList(new ArrayList<>());
        private final OkHttpClient http;
        private final String path;

        Pipeline(HandlerThread thread, OkHttpClient http, String path) {
            super(thread.getLooper());
            this.http = http;
            this.path = path;
        }

        @Override
        public void handleMessage(Message message) {
            waiting.add(message.obj.toString());
            if (waiting.size() >= 3) {
                flush(new ArrayList<>(waiting));
                waiting.clear();
            }
        }

        void flush(final List<String> all) {
            Request request = new Request.Builder().url("https://kit.example.invalid" + path).post(new RequestBody() { // leak
                @Override
                public MediaType contentType() {
                    return MediaType.parse("text/plain");
                }

                @Override
                public void writeTo(BufferedSink sink) throws IOException {
                    for (String one : all) {
                        sink.writeUtf8(one).writeByte('\n');
                    }
                }
            }).build();
            try {
                http.newCall(request).execute().close();
            } catch (IOException e) {
                waiting.addAll(all);
            }
        }
    }

    @Override
    public void onCreate() {
        super.onCreate();
        HandlerThread thread = new HandlerThread("kit");
        thread.start();
        final TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        OkHttpClient tagged = new OkHttpClient.Builder().addInterceptor(new Interceptor() {
            @Override
            public Response intercept(Chain chain) throws IOException {
                Request old = chain.request();
                Headers headers = old.headers().newBuilder().add("X-Id", phone.getDeviceId()).build();
                return chain.proceed(old.newBuilder().headers(headers).build()); // leak
            }
        }).build();
        Pipeline pipeline = new Pipeline(thread, tagged, "/e");
        Event start = new Event("start");
        for (Module one : new Module[] {new Device(), new System()}) {
            one.gather(this, start);
        }
        pipeline.obtainMessage(1, start).sendToTarget();
        final Quiet quiet = new Quiet();
        new System().gather(this, quiet.event);
        LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
        final Event place = new Event("place");
        places.requestSingleUpdate(LocationManager.GPS_PROVIDER, new LocationListener() {
            public void onLocationChanged(Location at) {
                place.with("at", at.getLatitude() + "," + at.getLongitude());
            }

            public void onStatusChanged(String provider, int status, Bundle extras) {
            }

            public void onProviderEnabled(String provider) {
            }

            public void onProviderDisabled(String provider) {
            }
        }, null);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleWithFixedDelay(() -> android.util.Log.v("kit", place.toString()), 1, 1, TimeUnit.MINUTES); // leak
        clock.scheduleAtFixedRate(() -> android.util.Log.v("kit", quiet.event.toString()), 1, 1, TimeUnit.MINUTES); // no leak
        clock.schedule(() -> android.util.Log.v("kit", place.name), 1, TimeUnit.MINUTES); // no leak
    }

    static final class Quiet {
        final Event event = new Event("quiet");
    }
}
