package hard;

import android.os.Bundle;
import android.util.Log;

/** One field beside another, in depth, in parents, by setters of setters. */
public class Fields extends Base {
    static class Person {
        private String name = "n";
        private String number = "0";
        final Address address = new Address();

        Person name(String value) {
            name = value;
            return this;
        }

        void number(String value) {
            this.number = value;
        }
    }

    static class Address {
        String street = "s";
        String town = "t";
        Address next;
    }

    static class Worker extends Person {
        private String name = "w";
    }

    protected void onStart() {
        super.onStart();
        Person p = new Person().name("x");
        p.number(imei());
        Log.d("p", p.name); // no leak
        Log.d("p", p.number); // leak
        p.address.street = imei();
        Log.d("p", p.address.town); // no leak
        Log.d("p", p.address.street); // leak
        Worker w = new Worker();
        w.name(imei());
        Log.d("w", w.name); // no leak
        Log.d("w", ((Person) w).name); // leak
        Address chain = null;
        for (int i = 0; i < 5; i++) {
            Address more = new Address();
            more.next = chain;
            more.street = i == 0 ? imei() : "s";
            chain = more;
        }
        Log.d("chain", chain.town); // no leak
        Log.d("chain", chain.next.next.next.next.street); // leak
        Person q = copy(p);
        Log.d("q", q.number); // leak
        Log.d("q", q.address.street); // no leak
    }

    private static Person copy(Person from) {
        Person to = new Person();
        to.name = from.name;
        to.number = from.number;
        return to;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
    }
}
