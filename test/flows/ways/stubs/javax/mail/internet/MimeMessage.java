package javax.mail.internet;

public class MimeMessage extends javax.mail.Message {
    public MimeMessage(javax.mail.Session session) {
    }

    public void setFrom(javax.mail.Address address) {
    }

    public void addRecipient(javax.mail.Message.RecipientType type, javax.mail.Address address) {
    }

    public void setSubject(String subject) {
    }

    public void setText(String text) {
    }
}
