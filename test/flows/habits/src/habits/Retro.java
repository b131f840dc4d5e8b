package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.HashMap;
import java.util.Map;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.POST;

/** An interface that the library fills in. */
public class Retro extends Activity {
    interface Api {
        @POST("device")
        Call<Void> device(@Body Map<String, String> body);

        @FormUrlEncoded
        @POST("hello")
        Call<Void> hello(@Field("v") String version);
    }

    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        Api api = new Retrofit.Builder().baseUrl("https://retro.example.org/").build().create(Api.class);
        Map<String, String> body = new HashMap<>();
        body.put("imei", phone.getDeviceId());
        try {
            api.device(body).execute(); // leak
            api.hello("1").execute(); // no leak
        } catch (Exception ignored) {
        }
    }
}
