package com.example.packed;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;

public class ForecastService extends Service implements Runnable {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        new Thread(this).start();
        return 2;
    }

    @Override
    public void run() {
        try {
            URL url = new URL("https://api.packed.example/forecast?city=" + CityActivity.chosen(this));
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            BufferedReader lines = new BufferedReader(new InputStreamReader(url.openStream(), "UTF-8"));
            ForecastProvider.latest = lines.readLine();
            lines.close();
            connection.disconnect();
        } catch (IOException e) {
            Log.w("Weather", "no forecast", e);
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
