package app.example.memoryflag;

public final class State {
    static boolean agreed;

    private State() {}
}
