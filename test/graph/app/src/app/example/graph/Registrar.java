package app.example.graph;

/** A class that only meta-data names. */
public class Registrar {
    public Registrar() {
        found();
    }

    private void found() {}
}
