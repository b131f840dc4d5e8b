package harder;

import android.os.Bundle;
import android.util.Log;

/** Overriding, hiding, super, default methods, bridges. */
public class Hidden extends Base {
    static class Top {
        String name = "top";

        static String kind(String text) {
            return text;
        }

        String tell(String text) {
            return text;
        }

        String twice(String text) {
            return tell(text) + tell(text);
        }
    }

    static class Low extends Top {
        String name = "low";

        static String kind(String text) {
            return "low";
        }

        @Override
        String tell(String text) {
            return "low";
        }

        String up(String text) {
            return super.tell(text);
        }
    }

    interface Named {
        default String full(String text) {
            return prefix() + text;
        }

        default String prefix() {
            return "p";
        }
    }

    static class Plain implements Named {
        @Override
        public String full(String text) {
            return "plain";
        }
    }

    static class Real implements Named {
    }

    interface Maker<T> {
        T make(T from);
    }

    static class Texts implements Maker<String> {
        public String make(String from) {
            return "made";
        }
    }

    static class Same implements Maker<String> {
        public String make(String from) {
            return from;
        }
    }

    static String pick(Object any) {
        return "object";
    }

    static String pick(String text) {
        return text;
    }

    static <T> T run(Maker<T> maker, T value) {
        return maker.make(value);
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Top top = new Top();
        Top low = new Low();
        Log.d("top", top.tell(imei())); // leak
        Log.d("low", low.tell(imei())); // no leak
        Log.d("twice", low.twice(imei())); // no leak
        Log.d("twice", top.twice(imei())); // leak
        Log.d("up", ((Low) low).up(imei())); // leak
        low.name = imei();
        Log.d("name", ((Low) low).name); // no leak
        Log.d("name", low.name); // leak
        Log.d("kind", Low.kind(imei())); // no leak
        Log.d("kind", Top.kind(imei())); // leak
        Log.d("plain", new Plain().full(imei())); // no leak
        Log.d("real", new Real().full(imei())); // leak
        Log.d("made", run(new Texts(), imei())); // no leak
        Log.d("same", run(new Same(), imei())); // leak
        Object any = imei();
        Log.d("any", pick(any)); // no leak
        Log.d("text", pick((String) any)); // leak
        Top odd = new Top() {
            @Override
            String tell(String text) {
                name = text;
                return "odd";
            }
        };
        Log.d("odd", odd.tell(imei())); // no leak
        Log.d("odd", odd.name); // leak
    }
}
