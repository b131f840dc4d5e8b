package androidx.work;

public abstract class WorkRequest {
    public abstract static class Builder<B extends Builder<?, ?>, W extends WorkRequest> {
        public B setInputData(Data data) {
            return null;
        }

        public W build() {
            return null;
        }
    }
}
