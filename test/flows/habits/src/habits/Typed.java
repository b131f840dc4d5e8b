package habits;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Parcel;
import android.os.Parcelable;
import android.view.View;
import android.widget.EditText;
import java.net.URL;

/** What a person types, in an object that goes to the next screen. */
public class Typed extends Activity implements View.OnClickListener {
    static class Login implements Parcelable {
        String name;
        String theme;

        Login() {
        }

        Login(Parcel in) {
            name = in.readString();
            theme = in.readString();
        }

        @Override
        public int describeContents() {
            return 0;
        }

        @Override
        public void writeToParcel(Parcel out, int flags) {
            out.writeString(name);
            out.writeString(theme);
        }

        public static final Parcelable.Creator<Login> CREATOR = new Parcelable.Creator<Login>() {
            @Override
            public Login createFromParcel(Parcel in) {
                return new Login(in);
            }

            @Override
            public Login[] newArray(int size) {
                return new Login[size];
            }
        };
    }

    private EditText field;

    @Override
    protected void onCreate(Bundle state) {
        field = new EditText(this);
        field.setOnClickListener(this);
        setContentView(field);
    }

    @Override
    public void onClick(View view) {
        Login login = new Login();
        login.name = field.getText().toString().trim();
        login.theme = "dark";
        startActivity(new Intent(this, Next.class).putExtra("login", login));
    }

    public static class Next extends Activity {
        @Override
        protected void onCreate(Bundle state) {
            Login login = getIntent().getParcelableExtra("login");
            try {
                new URL("https://t.example.org/n/" + login.name).openStream(); // leak
                new URL("https://t.example.org/t/" + login.theme).openStream(); // no leak
            } catch (Exception ignored) {
            }
        }
    }
}
