package android.telephony;
public class SmsMessage {
    public static SmsMessage createFromPdu(byte[] pdu) { throw new RuntimeException(); }
    public String getMessageBody() { throw new RuntimeException(); }
    public String getDisplayMessageBody() { throw new RuntimeException(); }
    public String getOriginatingAddress() { throw new RuntimeException(); }
}
