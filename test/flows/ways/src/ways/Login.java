package ways;

import android.app.Activity;
import android.os.Bundle;
import android.text.Editable;
import android.text.InputType;
import android.text.TextWatcher;
import android.widget.EditText;
import android.util.Log;
import java.security.MessageDigest;

/** A password, letter by letter and as a digest. */
public class Login extends Activity implements TextWatcher {
    private EditText password;
    private final char[] typed = new char[64];
    private int length;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        password = new EditText(this);
        password.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_PASSWORD);
        password.addTextChangedListener(this);
        setContentView(password);
    }

    @Override
    public void beforeTextChanged(CharSequence s, int start, int count, int after) {
    }

    @Override
    public void onTextChanged(CharSequence s, int start, int before, int count) {
        for (int i = 0; i < s.length() && i < typed.length; i++) typed[i] = s.charAt(i);
        length = s.length();
    }

    @Override
    public void afterTextChanged(Editable s) {
    }

    @Override
    protected void onPause() {
        super.onPause();
        Log.w("login", new String(typed, 0, length)); // leak
        Log.w("login", "length ok"); // no leak
        Log.w("login", digest(password.getText().toString())); // leak hash
        Log.w("login", digest("salt")); // no leak
    }

    private static String digest(String text) {
        try {
            MessageDigest md = MessageDigest.getInstance("MD5");
            md.update(text.getBytes());
            String hex = "";
            for (byte b : md.digest()) {
                String part = Integer.toHexString(b & 0xff);
                hex += part.length() == 1 ? "0" + part : part;
            }
            return hex;
        } catch (Exception e) {
            return null;
        }
    }
}
