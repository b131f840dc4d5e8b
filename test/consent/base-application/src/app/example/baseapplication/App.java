package app.example.baseapplication;

import com.acme.sdk.Sdk;

public class App extends BaseApp {
    @Override
    protected void setUp() {
        super.setUp();
        Sdk.init(this);
    }
}
