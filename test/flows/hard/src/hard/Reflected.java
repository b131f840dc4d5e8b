package hard;

import android.os.Bundle;
import android.util.Log;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** By name: fields, methods, classes; through a proxy. */
public class Reflected extends Base {
    public interface Speaker {
        String say(String text);
    }

    public static class Loud implements Speaker {
        public String last = "";
        private String hidden = "";

        public String say(String text) {
            last = text;
            return text + "!";
        }

        public String quiet(String text) {
            return "...";
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try {
            Class<?> type = Class.forName("hard.Reflected$Loud");
            Object one = type.newInstance();
            Method say = type.getMethod("say", String.class);
            Log.d("say", (String) say.invoke(one, imei())); // leak
            Log.d("quiet", (String) type.getMethod("quiet", String.class).invoke(one, imei())); // no leak
            Field last = type.getField("last");
            Log.d("last", (String) last.get(one)); // leak
            Field hidden = type.getDeclaredField("hidden");
            hidden.setAccessible(true);
            Log.d("hidden", (String) hidden.get(one)); // no leak
            hidden.set(one, imei());
            Log.d("hidden", ((Loud) one).hidden); // leak
            Object two = type.getConstructor().newInstance();
            Log.d("two", ((Loud) two).last); // no leak
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("say")) {
                    Log.d("found", (String) method.invoke(two, imei())); // leak
                }
            }
            final Loud behind = new Loud();
            Speaker proxy = (Speaker) Proxy.newProxyInstance(getClassLoader(), new Class<?>[] {Speaker.class}, new InvocationHandler() {
                public Object invoke(Object self, Method method, Object[] given) throws Throwable {
                    return method.invoke(behind, given);
                }
            });
            Log.d("proxy", proxy.say(imei())); // leak
            Speaker mute = (Speaker) Proxy.newProxyInstance(getClassLoader(), new Class<?>[] {Speaker.class}, (self, method, given) -> "mute");
            Log.d("mute", mute.say(imei())); // no leak
            Method own = Base.class.getDeclaredMethod("serial");
            Log.d("own", own.invoke(this).toString()); // leak
            Method print = Log.class.getMethod("d", String.class, String.class);
            print.invoke(null, "print", "plain"); // no leak
            print.invoke(null, "print", imei()); // leak
        } catch (Throwable e) {
            finish();
        }
    }
}
