package app.example.hidden;

final class Fog {
    private Fog() {}

    static String open(String text) {
        char[] all = text.toCharArray();
        for (int n = 0; n < all.length; n++) all[n] ^= 7;
        return new String(all);
    }
}
