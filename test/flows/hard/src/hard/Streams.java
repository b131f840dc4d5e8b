package hard;

import android.os.Bundle;
import android.util.Log;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams: mapped, filtered, gathered, flattened. */
public class Streams extends Base {
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        List<String> both = Arrays.asList("plain", imei());
        Log.d("mapped", both.stream().map(s -> "<" + s + ">").collect(Collectors.joining())); // leak
        Log.d("dropped", both.stream().map(s -> "x").collect(Collectors.joining(","))); // no leak
        Log.d("count", "" + both.stream().filter(s -> s.length() > 3).count()); // no leak
        Map<Integer, List<String>> grouped = both.stream().collect(Collectors.groupingBy(String::length));
        Log.d("grouped", grouped.toString()); // leak
        Log.d("sizes", grouped.keySet().toString()); // no leak
        Log.d("flat", Stream.of(both, Collections.singletonList("z")).flatMap(List::stream).skip(1).findFirst().get()); // leak
        Log.d("reduced", both.stream().reduce("", String::concat)); // leak
        Log.d("any", "" + both.stream().anyMatch("plain"::equals)); // no leak
        Log.d("codes", imei().chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining("-"))); // leak
        Log.d("range", IntStream.range(0, 3).mapToObj(i -> "p" + i).collect(Collectors.toList()).toString()); // no leak
        String id = imei();
        Log.d("captured", IntStream.range(0, 3).mapToObj(i -> id.substring(i, i + 1)).collect(Collectors.toList()).toString()); // leak
        Map<String, String> map = both.stream().collect(Collectors.toMap(s -> "k" + s.length(), s -> s));
        Log.d("map", map.values().toString()); // leak
        Log.d("max", both.stream().max(String::compareTo).orElse("")); // leak
        Log.d("sum", "" + both.stream().mapToInt(String::length).sum()); // no leak
        both.stream().peek(s -> Log.d("peek", s)).forEach(s -> Log.d("each", "x")); // leak
        Stream.generate(() -> "plain").limit(2).forEach(s -> Log.d("made", s)); // no leak
        Stream.iterate(imei(), s -> s + "x").limit(2).forEach(s -> Log.d("iterated", s)); // leak
    }
}
