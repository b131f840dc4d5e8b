package android.os;

public class MessageQueue {
    public void addIdleHandler(IdleHandler handler) { throw new RuntimeException(); }
    public interface IdleHandler {
        boolean queueIdle();
    }
}
