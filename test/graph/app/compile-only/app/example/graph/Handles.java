package app.example.graph;

class Handles {
    static void run() {}
}
