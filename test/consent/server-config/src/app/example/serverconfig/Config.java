package app.example.serverconfig;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

final class Config {
    private Config() {}

    static org.json.JSONObject load() {
        try {
            java.net.URLConnection connection = new java.net.URL("https://config.example.com/app").openConnection();
            return new org.json.JSONObject(new java.io.BufferedReader(new java.io.InputStreamReader(connection.getInputStream())).readLine());
        } catch (java.io.IOException e) {
            return new org.json.JSONObject();
        } catch (org.json.JSONException e) {
            return new org.json.JSONObject();
        }
    }
}
