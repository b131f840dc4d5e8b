package hard;

import android.os.Bundle;
import android.util.Log;

/** Classes within classes and what they see of each other. */
public class Inners extends Base {
    private String own = "own";

    class Part {
        String own = "part";

        class Bit {
            String tell() {
                return Inners.this.own + Part.this.own;
            }

            String partly() {
                return Part.this.own;
            }
        }
    }

    static class Counter {
        private int count;
        private String last = "";

        Runnable adder(final String text) {
            return new Runnable() {
                int mine;

                public void run() {
                    count++;
                    mine++;
                    last = text;
                }
            };
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        own = imei();
        Part part = new Part();
        Part.Bit bit = part.new Bit();
        Log.d("bit", bit.tell()); // leak
        Log.d("bit", bit.partly()); // no leak
        Counter a = new Counter();
        Counter b = new Counter();
        Runnable first = a.adder(imei());
        Runnable second = b.adder("plain");
        Log.d("a", a.last); // no leak
        second.run();
        first.run();
        Log.d("a", a.last); // leak
        Log.d("b", b.last); // no leak
        Log.d("count", "" + a.count); // no leak
        class Local {
            final String text;

            Local(String text) {
                this.text = text;
            }

            String twice() {
                return text + text;
            }
        }
        Log.d("local", new Local("plain").twice()); // no leak
        Log.d("local", new Local(imei()).twice()); // leak
        String captured = imei();
        Object described = new Object() {
            @Override
            public String toString() {
                return "it is " + captured;
            }
        };
        Object silent = new Object() {
            final String kept = captured;

            @Override
            public String toString() {
                return "it is " + (kept == null);
            }
        };
        Log.d("described", "" + described); // leak
        Log.d("silent", "" + silent); // no leak
    }
}
