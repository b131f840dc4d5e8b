package app.example.hidden;

final class Words {
    private Words() {}

    static String of(String name) {
        return name.replace('_', ' ');
    }
}
