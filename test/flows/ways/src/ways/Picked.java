package ways;

import android.accounts.AccountManager;
import android.app.Activity;
import android.content.Intent;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.speech.RecognizerIntent;
import android.util.Log;
import java.util.ArrayList;

/** What the user picked or said. */
public class Picked extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startActivityForResult(new Intent(Intent.ACTION_PICK, ContactsContract.CommonDataKinds.Phone.CONTENT_URI), 1);
        startActivityForResult(new Intent(RecognizerIntent.ACTION_RECOGNIZE_SPEECH), 2);
        startActivityForResult(AccountManager.newChooseAccountIntent(null, null, null, false, null, null, null, null), 3);
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        super.onActivityResult(request, result, data);
        switch (request) {
            case 1:
                Cursor c = getContentResolver().query(data.getData(), null, null, null, null);
                c.moveToFirst();
                Log.v("picked", c.getString(c.getColumnIndex(ContactsContract.CommonDataKinds.Phone.NUMBER))); // leak
                break;
            case 2:
                ArrayList<String> words = data.getStringArrayListExtra(RecognizerIntent.EXTRA_RESULTS);
                Log.v("picked", words.get(0)); // leak
                break;
            case 3:
                Log.v("picked", data.getStringExtra(AccountManager.KEY_ACCOUNT_NAME)); // leak
                break;
            default:
                Log.v("picked", "request " + request); // no leak
        }
    }
}
