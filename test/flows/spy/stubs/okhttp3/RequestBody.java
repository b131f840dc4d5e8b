package okhttp3;
public abstract class RequestBody {
    public static RequestBody create(MediaType type, String text) { throw new RuntimeException(); }
}
