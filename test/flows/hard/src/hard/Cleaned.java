package hard;

import android.os.Bundle;
import android.util.Log;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Data that something harmless takes the place of, in objects that live on. */
public class Cleaned extends Base {
    static class Report {
        String id;
        String kind = "report";
        final List<String> lines = new ArrayList<>();
        char[] secret = new char[0];

        void anonymise() {
            id = UUID.randomUUID().toString();
            for (int i = 0; i < lines.size(); i++) {
                lines.set(i, "-");
            }
            Arrays.fill(secret, '\0');
        }

        void forget() {
            this.id = null;
            this.lines.clear();
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Report one = new Report();
        one.id = imei();
        one.lines.add(imei());
        one.secret = imei().toCharArray();
        Log.d("before", one.id); // leak
        one.anonymise();
        Log.d("id", one.id); // no leak
        Log.d("secret", new String(one.secret)); // no leak
        Report two = new Report();
        two.id = imei();
        two.lines.add("x");
        Report three = two;
        three.forget();
        Log.d("two", two.id + two.lines); // no leak
        two.lines.add(imei());
        Log.d("two", two.lines.get(0)); // leak
        Report four = new Report();
        four.id = imei();
        replace(four);
        Log.d("four", four.id); // leak
        four = fresh(four);
        Log.d("four", four.id); // no leak
        String masked = mask(imei());
        Log.d("masked", masked); // no leak
        String partly = partly(imei());
        Log.d("partly", partly); // leak
    }

    private static void replace(Report report) {
        report = fresh(report);
        report.id = "new";
    }

    private static Report fresh(Report old) {
        Report made = new Report();
        made.id = "fresh";
        made.kind = old.kind;
        return made;
    }

    private static String mask(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            out.append('*');
        }
        return out.toString();
    }

    private static String partly(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            out.append(i < 4 ? text.charAt(i) : '*');
        }
        return out.toString();
    }
}
