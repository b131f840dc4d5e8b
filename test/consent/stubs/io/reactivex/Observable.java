package io.reactivex;

public abstract class Observable {
    public static Observable create(ObservableOnSubscribe source) { throw new RuntimeException(); }
    public final Object subscribe(io.reactivex.functions.Consumer consumer) { throw new RuntimeException(); }
}
