package android.net.wifi;

public class WifiManager {
    public WifiInfo getConnectionInfo() { throw new RuntimeException(); }
}
