package app.example.graph;

class Coroutines {
    static void run() {}
}
