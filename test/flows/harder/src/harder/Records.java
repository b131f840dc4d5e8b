package harder;

import android.os.Bundle;
import android.util.Log;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeSet;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import org.json.JSONArray;
import org.json.JSONObject;

/** Objects copied, cloned, written out and read back. */
public class Records extends Base {
    static class User implements Cloneable, Serializable, Comparable<User> {
        String id;
        String nick;
        transient String secret;

        User(String id, String nick) {
            this.id = id;
            this.nick = nick;
        }

        User(User other) {
            this(other.id, other.nick);
        }

        @Override
        protected User clone() throws CloneNotSupportedException {
            return (User) super.clone();
        }

        public int compareTo(User other) {
            return nick.compareTo(other.nick);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof User && Objects.equals(((User) other).nick, nick);
        }

        @Override
        public int hashCode() {
            return Objects.hash(nick);
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        User one = new User(imei(), "nick");
        Log.d("copy", new User(one).id); // leak
        Log.d("copy", new User(one).nick); // no leak
        Log.d("hash", "" + one.hashCode()); // no leak
        try {
            User two = one.clone();
            two.id = "gone";
            Log.d("two", two.id); // no leak
            Log.d("one", one.id); // leak
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(one);
            User three = (User) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            Log.d("three", three.id); // leak
            JSONObject json = new JSONObject();
            json.put("a", new JSONArray().put(one.nick).put(one.id));
            json.put("b", one.nick);
            Log.d("json", json.getJSONArray("a").getString(1)); // leak
            Log.d("json", json.getString("b")); // no leak
            json.remove("a");
            Log.d("json", json.toString()); // no leak
            JSONObject parsed = new JSONObject("{\"id\":\"" + one.id + "\"}");
            Log.d("parsed", parsed.getString("id")); // leak
        } catch (Exception e) {
            finish();
        }
        User back = new Gson().fromJson(new Gson().toJson(one), User.class);
        Log.d("back", back.id); // leak
        JsonObject tree = new Gson().toJsonTree(one).getAsJsonObject();
        Log.d("tree", tree.get("id").getAsString()); // leak
        TreeSet<User> sorted = new TreeSet<>(Comparator.comparing((User u) -> u.nick).reversed());
        sorted.add(one);
        sorted.add(new User("plain", "z"));
        for (User user : sorted) {
            Log.d("nick", user.nick); // no leak
            Log.d("id", user.id); // leak
        }
        User empty = new User("e", "f");
        Log.d("empty", new Gson().toJson(empty)); // no leak
        Log.d("whole", new Gson().toJson(one)); // leak
    }
}
