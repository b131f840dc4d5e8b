package android.database;

public abstract class ContentObserver {
    public ContentObserver(android.os.Handler handler) {}

    public void onChange(boolean self) {}
}
