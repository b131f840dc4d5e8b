package androidx.lifecycle;

public class MutableLiveData<T> {
    public void observeForever(Observer<T> observer) { throw new RuntimeException(); }
    public void setValue(T value) { throw new RuntimeException(); }
}
