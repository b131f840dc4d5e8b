package harder;

import android.os.Bundle;
import android.util.Log;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Pipes of functions, promises and queues. */
public class Flowing extends Base {
    static class Bus {
        private final Map<Class<?>, Consumer<Object>> takers = new HashMap<>();

        <T> void on(Class<T> type, Consumer<T> taker) {
            takers.put(type, given -> taker.accept(type.cast(given)));
        }

        void post(Object event) {
            Consumer<Object> taker = takers.get(event.getClass());
            if (taker != null) {
                taker.accept(event);
            }
        }
    }

    static class Found {
        final String id;

        Found(String id) {
            this.id = id;
        }
    }

    static class Lost {
        final String why;

        Lost(String why) {
            this.why = why;
        }
    }

    @SafeVarargs
    static <T> UnaryOperator<T> all(UnaryOperator<T>... steps) {
        return value -> {
            T result = value;
            for (UnaryOperator<T> one : steps) {
                result = one.apply(result);
            }
            return result;
        };
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Bus bus = new Bus();
        bus.on(Found.class, found -> Log.d("found", found.id)); // leak
        bus.on(Lost.class, lost -> Log.d("lost", lost.why)); // no leak
        bus.post(new Found(imei()));
        bus.post(new Lost("away"));
        UnaryOperator<String> shout = all(String::trim, s -> s + "!", String::toUpperCase);
        Log.d("shout", shout.apply(imei())); // leak
        Log.d("shout", shout.apply("plain")); // no leak
        UnaryOperator<String> drop = all(s -> "x", String::trim);
        Log.d("drop", drop.apply(imei())); // leak, as it seems: in which order an array of functions runs is not known
        CompletableFuture<String> id = CompletableFuture.supplyAsync(this::imei, Executors.newSingleThreadExecutor());
        CompletableFuture<String> name = CompletableFuture.completedFuture("name");
        name.thenCombine(id, (a, b) -> a + b).whenComplete((s, e) -> Log.d("both", s)); // leak
        name.thenCompose(s -> CompletableFuture.supplyAsync(() -> s + "2")).thenAccept(s -> Log.d("name", s)); // no leak
        id.handle((s, e) -> e == null ? s : "failed").thenAccept(s -> Log.d("handled", s)); // leak
        CompletableFuture.allOf(id, name).thenRun(() -> Log.d("all", "all")); // no leak
        ConcurrentLinkedQueue<Runnable> jobs = new ConcurrentLinkedQueue<>();
        jobs.add(() -> Log.d("job", id.join())); // leak
        Runnable job;
        while ((job = jobs.poll()) != null) {
            job.run();
        }
        LinkedBlockingDeque<String> deque = new LinkedBlockingDeque<>();
        deque.offerFirst("plain");
        deque.offerLast(imei());
        Log.d("last", deque.peekLast()); // leak
        List<Optional<String>> maybe = Arrays.asList(Optional.empty(), Optional.of(imei()));
        Log.d("maybe", maybe.stream().filter(Optional::isPresent).map(Optional::get).collect(Collectors.joining())); // leak
        Log.d("count", "" + maybe.stream().filter(Optional::isPresent).count()); // no leak
        Map<Boolean, List<String>> parts = Arrays.asList("a", imei()).stream().collect(Collectors.partitioningBy(s -> s.length() > 5));
        Log.d("parts", parts.get(true).toString()); // leak
        Map<String, Long> counts = Arrays.asList("a", "b").stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        Log.d("counts", counts.toString()); // no leak
        SynchronousQueue<String> hand = new SynchronousQueue<>();
        new Thread(() -> {
            try {
                hand.put(imei());
            } catch (InterruptedException e) {
                finish();
            }
        }).start();
        try {
            Log.d("hand", hand.take()); // leak
        } catch (InterruptedException e) {
            finish();
        }
    }
}
