package harder;

import android.os.Bundle;
import android.util.Log;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.UUID;

/** Numbers of data, put together and taken apart. */
public class Bits extends Base {
    private long wide;
    private int[] words = new int[4];

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        long id = Long.parseLong(imei());
        int high = (int) (id >>> 32);
        int low = (int) id;
        Log.d("high", Integer.toHexString(high)); // leak
        Log.d("zero", Integer.toString(low & 0)); // no leak
        wide = (long) high << 32 | low & 0xffffffffL;
        Log.d("wide", Long.toString(wide, 36)); // leak
        words[1] = low;
        Log.d("words", "" + words[1]); // leak
        Log.d("words", "" + words[2]); // no leak
        Log.d("big", new BigInteger(imei()).multiply(BigInteger.TEN).toString(16)); // leak
        Log.d("one", BigInteger.ONE.add(BigInteger.TEN).toString()); // no leak
        Log.d("uuid", new UUID(id, 5).toString()); // leak
        Log.d("named", UUID.nameUUIDFromBytes(imei().getBytes()).toString()); // leak
        Log.d("random", UUID.randomUUID().toString()); // no leak
        Log.d("buffer", "" + ByteBuffer.allocate(8).putLong(id).getInt(0)); // leak
        BitSet set = new BitSet();
        set.set(low & 31);
        Log.d("bits", set.toString()); // leak
        double half = id / 2.0;
        Log.d("half", String.valueOf(Math.sqrt(half))); // leak
        Log.d("self", "" + (low - low)); // no leak
        float share = Float.intBitsToFloat(low);
        Log.d("share", Float.toString(share)); // leak
        char letter = (char) ('a' + id % 26);
        Log.d("letter", String.valueOf(letter)); // leak
        boolean even = id % 2 == 0;
        Log.d("even", even ? "even" : "odd"); // no leak
        short small = (short) low;
        Short boxed = small;
        Log.d("boxed", boxed.toString()); // leak
        Object any = boxed;
        Log.d("kind", any.getClass().getSimpleName()); // no leak
        Integer zero = 0;
        zero += 5;
        Log.d("zero", zero.toString()); // no leak
    }
}
