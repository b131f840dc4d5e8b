//> MainActivity.onCreate -> Injected.run
//> Injected.<init> -> Injected$SwitchingProvider.<init>
//> Injected.<init> -> Injected$SwitchingProvider.get
//> Injected$SwitchingProvider.get -> Injected$Repository.<init>
//> Injected.run -> Injected$SwitchingProvider.get
//> Injected.run -> Injected$Repository.load
package app.example.graph;

import dagger.internal.DoubleCheck;
import javax.inject.Provider;

/** What Dagger and Hilt generate: providers by number. */
class Injected {
    static final class Repository {
        void load() {}
    }

    static final class SwitchingProvider<T> implements Provider<T> {
        private final int id;

        SwitchingProvider(int id) {
            this.id = id;
        }

        @Override
        public T get() {
            switch (id) {
                case 0:
                    return (T) new Repository();
                default:
                    throw new AssertionError(id);
            }
        }
    }

    private final Provider<Repository> repository = DoubleCheck.provider(new SwitchingProvider<Repository>(0));

    void run() {
        repository.get().load();
    }
}
