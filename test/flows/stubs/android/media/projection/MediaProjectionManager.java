package android.media.projection;

public class MediaProjectionManager {
    public android.content.Intent createScreenCaptureIntent() { throw new RuntimeException(); }
}
