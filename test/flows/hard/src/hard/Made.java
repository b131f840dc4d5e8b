package hard;

import android.os.Bundle;
import android.util.Log;
import java.util.HashMap;
import java.util.Map;

/** Who makes what, and which of those it is. */
public class Made extends Base {
    interface Sender {
        void send(String text);
    }

    static class Loud implements Sender {
        public void send(String text) {
            Log.d("loud", text); // leak
        }
    }

    static class Mute implements Sender {
        public void send(String text) {
            Log.d("mute", "..."); // no leak
        }
    }

    static class Never implements Sender {
        public void send(String text) {
            Log.d("never", text); // no leak
        }
    }

    static class Masked implements Sender {
        private final Sender next;

        Masked(Sender next) {
            this.next = next;
        }

        public void send(String text) {
            next.send("***");
        }
    }

    static class Last implements Sender {
        public void send(String text) {
            Log.d("last", text); // no leak
        }
    }

    abstract static class Template {
        final void go(String text) {
            after(before(text));
        }

        String before(String text) {
            return text;
        }

        abstract void after(String text);
    }

    static class Open extends Template {
        void after(String text) {
            Log.d("open", text); // leak
        }
    }

    static class Shut extends Template {
        @Override
        String before(String text) {
            return "shut";
        }

        void after(String text) {
            Log.d("shut", text); // no leak
        }
    }

    static class Builder {
        private String a = "";
        private String b = "";

        Builder a(String value) {
            a = value;
            return this;
        }

        Builder b(String value) {
            b = value;
            return this;
        }

        Config build() {
            return new Config(this);
        }
    }

    static class Config {
        final String a;
        final String b;

        Config(Builder from) {
            a = from.a;
            b = from.b;
        }
    }

    static Sender make(String kind) {
        switch (kind) {
            case "loud":
                return new Loud();
            case "mute":
                return new Mute();
            default:
                return new Never();
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        make("loud").send(imei());
        make("mute").send(imei());
        new Masked(new Last()).send(imei());
        new Open().go(imei());
        new Shut().go(imei());
        Config config = new Builder().a(imei()).b("plain").build();
        Log.d("a", config.a); // leak
        Log.d("b", config.b); // no leak
        Map<String, Sender> all = new HashMap<>();
        all.put("x", new Sender() {
            public void send(String text) {
                Log.d("x", text); // leak
            }
        });
        all.put("y", text -> Log.d("y", text)); // no leak
        all.get("x").send(imei());
        all.get("y").send("plain");
    }
}
