package javax.mail.internet;

public class InternetAddress extends javax.mail.Address {
    public InternetAddress(String address) {
    }
}
