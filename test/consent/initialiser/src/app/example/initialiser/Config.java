package app.example.initialiser;

import com.acme.sdk.Sdk;

public final class Config {
    static final String NAME;

    static {
        Sdk.init(App.instance);
        NAME = App.instance.getPackageName();
    }

    private Config() {}
}
