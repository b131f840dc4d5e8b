package android.text;

public class SpannableString implements CharSequence {
    public SpannableString(CharSequence text) {}
    public int length() { throw new RuntimeException(); }
    public char charAt(int at) { throw new RuntimeException(); }
    public CharSequence subSequence(int from, int to) { throw new RuntimeException(); }
}
