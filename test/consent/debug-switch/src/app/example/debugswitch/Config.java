package app.example.debugswitch;

final class Config {
    static final boolean ENABLED = Boolean.parseBoolean("true");
    static boolean delayed = false;

    private Config() {}
}
