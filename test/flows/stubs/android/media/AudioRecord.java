package android.media;

public class AudioRecord {
    public AudioRecord(int source, int rate, int channels, int format, int size) {}
    public int read(byte[] into, int from, int size) { throw new RuntimeException(); }
}
