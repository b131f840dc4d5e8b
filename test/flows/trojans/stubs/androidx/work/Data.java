package androidx.work;

public class Data {
    public String getString(String key) {
        return null;
    }

    public static class Builder {
        public Builder putString(String key, String value) {
            return this;
        }

        public Data build() {
            return null;
        }
    }
}
