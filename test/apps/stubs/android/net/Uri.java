package android.net;

public abstract class Uri {
    public static Uri parse(String text) { throw new RuntimeException(); }

    public static final class Builder {
        public Builder scheme(String scheme) { throw new RuntimeException(); }
        public Builder authority(String authority) { throw new RuntimeException(); }
        public Uri build() { throw new RuntimeException(); }
    }
}
