package io.reactivex.functions;

public interface Consumer {
    void accept(Object value);
}
