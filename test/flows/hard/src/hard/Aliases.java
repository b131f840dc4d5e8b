package hard;

import android.os.Bundle;
import android.util.Log;

/** Two names of one thing, and two things of one shape. */
public class Aliases extends Base {
    static class Box {
        String value = "";
        Box inner;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Box a = new Box();
        Box b = a;
        Box c = new Box();
        b.value = imei();
        Log.d("a", a.value); // leak
        Log.d("c", c.value); // no leak
        Box outer = new Box();
        outer.inner = c;
        Box same = outer.inner;
        same.value = imei();
        Log.d("c", c.value); // leak
        outer.inner = new Box();
        Log.d("inner", outer.inner.value); // no leak
        Box[] two = {new Box(), new Box()};
        fill(two[1]);
        Log.d("two", two[0].value); // no leak
        Log.d("two", two[1].value); // leak
        Box picked = System.nanoTime() % 2 == 0 ? two[0] : two[1];
        Log.d("picked", picked.value); // leak
        swap(two);
        Log.d("swapped", two[0].value); // leak
        Log.d("swapped", two[1].value); // no leak
        Box self = new Box();
        self.inner = self;
        self.inner.inner.value = imei();
        Log.d("self", self.value); // leak
    }

    private void fill(Box box) {
        box.value = imei();
    }

    private static void swap(Box[] boxes) {
        Box kept = boxes[0];
        boxes[0] = boxes[1];
        boxes[1] = kept;
    }
}
