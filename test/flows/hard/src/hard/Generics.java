package hard;

import android.os.Bundle;
import android.util.Log;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Types with parameters, functions as values. */
public class Generics extends Base {
    interface Visitor<R> {
        R leaf(String text);

        R node(Tree left, Tree right);
    }

    interface Tree {
        <R> R accept(Visitor<R> visitor);
    }

    static Tree leaf(final String text) {
        return new Tree() {
            public <R> R accept(Visitor<R> visitor) {
                return visitor.leaf(text);
            }
        };
    }

    static Tree node(final Tree left, final Tree right) {
        return new Tree() {
            public <R> R accept(Visitor<R> visitor) {
                return visitor.node(left, right);
            }
        };
    }

    static class Joined implements Visitor<String> {
        public String leaf(String text) {
            return text;
        }

        public String node(Tree left, Tree right) {
            return left.accept(this) + right.accept(this);
        }
    }

    static class Depth implements Visitor<Integer> {
        public Integer leaf(String text) {
            return 1;
        }

        public Integer node(Tree left, Tree right) {
            return 1 + Math.max(left.accept(this), right.accept(this));
        }
    }

    static class Left implements Visitor<String> {
        public String leaf(String text) {
            return text;
        }

        public String node(Tree left, Tree right) {
            return left.accept(this);
        }
    }

    static class Either<L, R> {
        final L left;
        final R right;

        Either(L left, R right) {
            this.left = left;
            this.right = right;
        }

        <T> Either<T, R> map(Function<? super L, ? extends T> with) {
            return new Either<>(with.apply(left), right);
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Tree tree = node(leaf("a"), node(leaf("b"), leaf(imei())));
        Log.d("joined", tree.accept(new Joined())); // leak
        Log.d("depth", "" + tree.accept(new Depth())); // no leak
        Log.d("left", tree.accept(new Left())); // no leak
        Either<String, Integer> either = new Either<>(imei(), 3);
        Log.d("either", either.map(String::length).right.toString()); // no leak
        Log.d("either", either.map(s -> "<" + s + ">").left); // leak
        Supplier<String> real = this::imei;
        Supplier<String> plain = () -> "plain";
        Log.d("plain", plain.get()); // no leak
        Log.d("real", real.get()); // leak
        BiFunction<String, String, String> second = (a, b) -> b;
        Log.d("second", second.apply(imei(), "plain")); // no leak
        Log.d("andThen", second.andThen(String::trim).apply("plain", imei())); // leak
        Log.d("opt", Optional.of(imei()).map(String::toUpperCase).filter(s -> s.length() > 2).orElse("")); // leak
        Log.d("opt", Optional.of("x").orElseGet(this::imei)); // no leak
        Function<String, Function<String, String>> curried = a -> b -> a;
        Log.d("curried", curried.apply(imei()).apply("x")); // leak
        Log.d("curried", curried.apply("x").apply(imei())); // no leak
        try {
            Callable<String> call = real::get;
            Log.d("call", call.call()); // leak
        } catch (Exception e) {
            finish();
        }
    }
}
