package android.hardware.camera2;

public final class CaptureRequest {
    public static final class Builder {
        public void addTarget(android.view.Surface surface) { throw new RuntimeException(); }
        public CaptureRequest build() { throw new RuntimeException(); }
    }
}
