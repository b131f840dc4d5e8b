package android.hardware.camera2;

public abstract class CameraCaptureSession {
    public abstract int capture(CaptureRequest request, CaptureCallback callback, android.os.Handler handler) throws CameraAccessException;
    public abstract static class CaptureCallback {}
    public abstract static class StateCallback {
        public abstract void onConfigured(CameraCaptureSession session);
        public abstract void onConfigureFailed(CameraCaptureSession session);
    }
}
