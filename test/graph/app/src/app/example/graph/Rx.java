//> Rx.run -> Rx$2.subscribe
//> Rx.run -> Rx$1.accept
package app.example.graph;

import io.reactivex.Observable;
import io.reactivex.ObservableOnSubscribe;
import io.reactivex.functions.Consumer;

/** RxJava, which no dex of this app holds. */
class Rx {
    void run(Object context) {
        Observable.create(new ObservableOnSubscribe() {
            @Override
            public void subscribe(Object emitter) {}
        }).subscribe(new Consumer() {
            @Override
            public void accept(Object value) {}
        });
    }
}
