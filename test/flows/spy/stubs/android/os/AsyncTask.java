package android.os;
public abstract class AsyncTask<A, P, R> {
    protected abstract R doInBackground(A... args);
    protected void onPostExecute(R result) {}
    public final AsyncTask<A, P, R> execute(A... args) { return this; }
}
