package app.u.pushprovider;
import android.content.*; import android.database.Cursor; import android.net.Uri; import com.acme.sdk.Sdk;
public class PushProvider extends ContentProvider { public boolean onCreate() { Sdk.register(getContext()); return true; } public Cursor query(Uri u, String[] p, String s, String[] a, String o) { return null; } public String getType(Uri u) { return null; } public Uri insert(Uri u, ContentValues v) { return null; } public int delete(Uri u, String s, String[] a) { return 0; } public int update(Uri u, ContentValues v, String s, String[] a) { return 0; } }
