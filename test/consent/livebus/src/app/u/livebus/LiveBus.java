package app.u.livebus;
import androidx.lifecycle.*; import java.util.*;
public final class LiveBus { private static final Map<String, MutableLiveData<Object>> bus = new HashMap<>(); @SuppressWarnings("unchecked") public static synchronized <T> MutableLiveData<T> with(String k, Class<T> t) { if (!bus.containsKey(k)) bus.put(k, new MutableLiveData<Object>()); return (MutableLiveData<T>) (MutableLiveData<?>) bus.get(k); } }
