package android.telephony;

public class TelephonyManager {
    public String getDeviceId() { throw new RuntimeException(); }
    public String getImei() { throw new RuntimeException(); }
    public String getLine1Number() { throw new RuntimeException(); }
}
