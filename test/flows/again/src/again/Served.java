package again;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.KeyEvent;
import android.view.View;
import android.widget.AdapterView;
import android.widget.TextView;
import io.reactivex.Observable;
import io.reactivex.ObservableEmitter;
import io.reactivex.ObservableOnSubscribe;
import io.reactivex.Single;
import io.reactivex.functions.Consumer;
import io.reactivex.functions.Function;
import java.util.HashMap;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** What goes to servers, and what comes back from there. */
public class Served extends Activity implements AdapterView.OnItemClickListener, TextView.OnEditorActionListener {
    static class Account {
        String name;
        String device;
    }

    interface Door {
        @FormUrlEncoded
        @POST("enter")
        Observable<Account> enter(@Field("device") String device);

        @GET("news")
        Single<String> news(@Query("page") int page);

        @POST("keep")
        Object keep(@Body Map<String, String> what, Object continuation);
    }

    /** One field holds each stage in turn. */
    static class Steps {
        private Observable<String> at;

        Steps begin(final String body) {
            at = Observable.create(new ObservableOnSubscribe<String>() {
                @Override
                public void subscribe(ObservableEmitter<String> out) throws Exception {
                    Request request = new Request.Builder().url("https://steps.example.org/")
                            .post(RequestBody.create(null, body)).build();
                    out.onNext(new OkHttpClient().newCall(request).execute().body().string()); // leak
                }
            });
            return this;
        }

        Steps trimmed() {
            at = at.map(new Function<String, String>() {
                @Override
                public String apply(String said) {
                    return said.trim();
                }
            });
            return this;
        }

        Steps then(Consumer<String> who) {
            at = at.doOnNext(who);
            return this;
        }

        void go() {
            at.subscribe();
        }
    }

    private Door door;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        final String imei = phone.getDeviceId();
        door = new Retrofit.Builder().baseUrl("https://door.example.org/").build().create(Door.class);
        door.enter(imei) // leak
                .map(new Function<Account, String>() {
                    @Override
                    public String apply(Account account) {
                        return account.name;
                    }
                })
                .subscribe(new Consumer<String>() {
                    @Override
                    public void accept(String name) {
                        Log.i("served", name); // no leak
                        getSharedPreferences("served", 0).edit().putString("name", name).apply(); // no leak
                    }
                });
        door.news(1).subscribe(new Consumer<String>() { // no leak
            @Override
            public void accept(String news) {
                Log.i("served", news); // no leak
            }
        });
        Map<String, String> kept = new HashMap<>();
        kept.put("d", imei);
        Object answer = door.keep(kept, null); // leak
        Log.i("served", "" + answer); // no leak
        new Steps().begin(imei).trimmed().then(new Consumer<String>() {
            @Override
            public void accept(String said) {
                Log.i("served", said); // no leak
            }
        }).go();
    }

    /** The row of a list is a text nobody types. */
    @Override
    public void onItemClick(AdapterView<?> list, View row, int at, long id) {
        Log.i("served", ((TextView) row).getText().toString()); // no leak
    }

    /** The field in which somebody typed. */
    @Override
    public boolean onEditorAction(TextView field, int action, KeyEvent event) {
        Log.i("served", field.getText().toString()); // leak
        return true;
    }
}
