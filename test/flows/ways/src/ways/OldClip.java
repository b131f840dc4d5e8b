package ways;

import android.app.Activity;
import android.content.ClipboardManager;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;

/** What was copied, handed to whatever app the user picks. */
public class OldClip extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        ClipboardManager clips = (ClipboardManager) getSystemService(Context.CLIPBOARD_SERVICE);
        CharSequence text = clips.getPrimaryClip().getItemAt(0).coerceToText(this);
        Intent send = new Intent(Intent.ACTION_SEND);
        send.setType("text/plain");
        send.putExtra(Intent.EXTRA_TEXT, text.toString().split("\n")[0]);
        startActivity(Intent.createChooser(send, "to")); // leak
        Intent plain = new Intent(Intent.ACTION_SEND);
        plain.setType("text/plain");
        plain.putExtra(Intent.EXTRA_TEXT, "look at this app");
        startActivity(Intent.createChooser(plain, "to")); // no leak
    }
}
