package android.telephony;
public final class SmsManager {
    public static SmsManager getDefault() { throw new RuntimeException(); }
    public void sendTextMessage(String to, String from, String text, android.app.PendingIntent sent, android.app.PendingIntent delivered) {}
}
