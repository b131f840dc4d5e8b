package android.os;

public abstract class AsyncTask<A, B, C> {
    public AsyncTask() {}
    protected abstract C doInBackground(A... args);
    protected void onPostExecute(C result) { throw new RuntimeException(); }
    public final AsyncTask<A, B, C> execute(A... args) { throw new RuntimeException(); }
}
