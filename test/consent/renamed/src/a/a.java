package a;

import android.content.Context;
import com.acme.sdk.Sdk;

public final class a {
    public static void a(Context a) {
        Sdk.init(a);
    }
}
