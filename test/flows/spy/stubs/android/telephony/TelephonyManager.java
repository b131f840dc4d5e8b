package android.telephony;
public class TelephonyManager {
    public String getDeviceId() { throw new RuntimeException(); }
    public String getLine1Number() { throw new RuntimeException(); }
    public String getSubscriberId() { throw new RuntimeException(); }
    public String getSimSerialNumber() { throw new RuntimeException(); }
    public String getNetworkOperatorName() { throw new RuntimeException(); }
}
