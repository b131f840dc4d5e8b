package android.os;

public abstract class CountDownTimer {
    public CountDownTimer(long whole, long step) {}

    public abstract void onTick(long left);

    public abstract void onFinish();

    public final CountDownTimer start() {
        return this;
    }
}
