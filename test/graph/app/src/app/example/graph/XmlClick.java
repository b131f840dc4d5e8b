//> XmlClick.send -> XmlClick.sent
//> XmlClick.onCreate -> XmlClick.shown
package app.example.graph;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

/** A method that a layout names in android:onClick. */
public class XmlClick extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        setContentView(R.layout.send);
        shown();
    }

    public void send(View view) {
        sent();
    }

    private void sent() {}

    private void shown() {}
}
