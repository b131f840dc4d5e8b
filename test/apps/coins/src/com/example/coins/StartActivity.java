package com.example.coins;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import android.webkit.WebView;
import android.widget.EditText;
import com.adcolony.sdk.AdColony;
import com.amplitude.api.Amplitude;
import java.io.FileOutputStream;
import java.io.IOException;

/** Every way out that an identifier can take, as the app opens. */
public class StartActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.start);
        findViewById(R.id.login).setOnClickListener(this);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        String imei = phone.getDeviceId();
        new Upload("http://track.coins.example/open", "imei=" + imei).start();
        Log.d("coins", "device " + imei);
        share(phone.getLine1Number());
        keep(imei);
        page(imei);
        Amplitude.logEvent(this, "open");
        AdColony.configure(this);
    }

    /** Whoever listens for this action hears it. */
    private void share(String number) {
        Intent news = new Intent("com.example.coins.ARRIVED");
        news.putExtra("number", number);
        sendBroadcast(news);
    }

    /** On shared storage, where other apps read it too. */
    private void keep(String imei) {
        try {
            FileOutputStream file = new FileOutputStream("/sdcard/coins.txt");
            file.write(imei.getBytes("UTF-8"));
            file.close();
        } catch (IOException e) {
            Log.w("coins", "not kept", e);
        }
    }

    private void page(String imei) {
        WebView page = new WebView(this);
        page.loadUrl("https://h5.coins.example/");
        page.evaluateJavascript("start('" + imei + "')", null);
    }

    @Override
    public void onClick(View view) {
        EditText typed = (EditText) findViewById(R.id.password);
        SharedPreferences login = getSharedPreferences("login", Context.MODE_PRIVATE);
        login.edit().putString("password", typed.getText().toString()).apply();
    }
}
