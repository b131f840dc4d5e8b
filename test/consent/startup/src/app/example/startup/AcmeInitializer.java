package app.example.startup;

import android.content.Context;
import androidx.startup.Initializer;
import com.acme.sdk.Sdk;
import java.util.Collections;
import java.util.List;

public class AcmeInitializer implements Initializer<String> {
    @Override
    public String create(Context context) {
        Sdk.init(context);
        return "acme";
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return Collections.emptyList();
    }
}
