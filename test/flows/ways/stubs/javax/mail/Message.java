package javax.mail;

public abstract class Message {
    public static class RecipientType {
        public static final RecipientType TO = null;
    }
}
