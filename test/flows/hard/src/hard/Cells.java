package hard;

import android.os.Bundle;
import android.util.Log;
import java.util.Arrays;

/** Cells of arrays by constant, by loop, copied, sorted, nested. */
public class Cells extends Base {
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String[] three = {"a", imei(), "c"};
        Log.d("three", three[0]); // no leak
        Log.d("three", three[1]); // leak
        three[1] = "b";
        Log.d("three", three[1]); // no leak
        String[][] grid = new String[2][2];
        grid[0][1] = imei();
        grid[1] = new String[] {"x", "y"};
        Log.d("grid", grid[1][1]); // no leak
        Log.d("grid", grid[0][1]); // leak
        String[] copy = Arrays.copyOf(grid[0], 4);
        Log.d("copy", copy[0] + ""); // no leak
        Log.d("copy", copy[1]); // leak
        char[] chars = imei().toCharArray();
        Arrays.fill(chars, '*');
        Log.d("filled", new String(chars)); // no leak
        char[] kept = imei().toCharArray();
        char[] other = kept.clone();
        Arrays.fill(kept, '*');
        Log.d("kept", new String(other)); // leak
        Object[] mixed = new Object[3];
        mixed[0] = three;
        mixed[2] = imei();
        Log.d("mixed", ((String[]) mixed[0])[2]); // no leak
        Log.d("mixed", String.valueOf(mixed[2])); // leak
        byte[] from = imei().getBytes();
        byte[] into = new byte[from.length + 1];
        System.arraycopy(from, 0, into, 1, from.length);
        Log.d("into", new String(into, 1, 5)); // leak
        int last = three.length - 1;
        three[last] = imei();
        Log.d("three", three[last - 2]); // no leak
        Log.d("three", three[2]); // leak
        String[] moved = new String[4];
        for (int i = 0; i < 3; i++) {
            moved[i + 1] = three[i];
        }
        Log.d("moved", moved[3]); // leak
        Log.d("moved", Integer.toString(moved.length)); // no leak
    }
}
