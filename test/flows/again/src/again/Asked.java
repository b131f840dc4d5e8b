package again;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.net.Uri;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.Serializable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** Requests with an object as their body, beginnings of texts, methods that nobody calls. */
public class Asked extends Activity {
    static class Login {
        final String name;
        final String device;

        Login(String name, String device) {
            this.name = name;
            this.device = device;
        }
    }

    static class Answer {
        String said;
    }

    interface Door {
        @POST("enter")
        Call<Answer> enter(@Body Login login);
    }

    /** Its methods have names that others call by, but it is nothing that they know. */
    static class Order implements Serializable {
        private final String what;

        Order(String what) {
            this.what = what;
        }

        void execute() {
            Log.i("asked", what); // no leak
        }

        void run() {
            Log.i("asked", what); // no leak
        }
    }

    private static String page = "";

    /** Scripts are no pages. */
    private static void open(String address) {
        Log.i("asked", address); // leak
        if (!address.startsWith("javascript:")) page = address;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        String imei = phone.getDeviceId();
        Door door = new Retrofit.Builder().baseUrl("https://door.example.org/").build().create(Door.class);
        door.enter(new Login("n", imei)).enqueue(new Callback<Answer>() { // leak
            @Override
            public void onResponse(Call<Answer> call, Response<Answer> response) {
                Log.i("asked", response.body().said); // no leak
            }

            @Override
            public void onFailure(Call<Answer> call, Throwable error) {
            }
        });
        door.enter(new Login("n", "plain")).enqueue(null); // no leak
        getIntent().putExtra("order", new Order(imei));
        open("https://pages.example.org/1");
        open("https://pages.example.org/2");
        open("javascript:fill('" + imei + "')");
        Log.i("asked", page); // no leak
        SQLiteDatabase rows = openOrCreateDatabase("rows", 0, null);
        rows.execSQL("delete from phones where imei='" + imei + "'"); // no leak
        settings();
        startActivityForResult(new Intent(Intent.ACTION_PICK, ContactsContract.Contacts.CONTENT_URI), 7);
        startActivityForResult(new Intent(this, Plain.class), 8);
    }

    /** Each answer has the number with which it was asked for. */
    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        super.onActivityResult(code, result, data);
        if (code == 7) Log.i("asked", data.getDataString()); // leak
        else if (code == 8) Log.i("asked", data.getStringExtra("plain") + data.getDataString()); // no leak
    }

    public static class Plain extends Activity {
        @Override
        protected void onCreate(Bundle state) {
            super.onCreate(state);
            setResult(RESULT_OK, new Intent().putExtra("plain", "p"));
            finish();
        }
    }

    /** Flags and the number of the device stand in one table. */
    private void settings() {
        Uri table = Uri.parse("content://com.google.android.gsf.gservices");
        Cursor flag = getContentResolver().query(table, null, null, new String[] {"measure:on"}, null);
        if (flag != null && flag.moveToFirst()) Log.i("asked", flag.getString(1)); // no leak
        Cursor id = getContentResolver().query(table, null, null, new String[] {"android_id"}, null);
        if (id != null && id.moveToFirst()) Log.i("asked", id.getString(1)); // leak
    }
}
