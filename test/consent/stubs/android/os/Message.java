package android.os;

public class Message {
    public int what;
}
