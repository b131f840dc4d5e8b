package app.example.graph;

class Lambdas {
    static void run() {}
}
