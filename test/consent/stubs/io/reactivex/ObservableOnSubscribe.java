package io.reactivex;

public interface ObservableOnSubscribe {
    void subscribe(Object emitter);
}
