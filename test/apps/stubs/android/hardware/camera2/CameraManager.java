package android.hardware.camera2;

public final class CameraManager {
    public String[] getCameraIdList() throws CameraAccessException { throw new RuntimeException(); }
    public void openCamera(String id, CameraDevice.StateCallback callback, android.os.Handler handler) throws CameraAccessException { throw new RuntimeException(); }
    public void setTorchMode(String id, boolean on) throws CameraAccessException { throw new RuntimeException(); }
}
