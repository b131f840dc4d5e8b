package android.os;
public final class Parcel {
    public static Parcel obtain() { throw new RuntimeException(); }
    public void writeString(String value) {}
    public void writeInt(int value) {}
    public String readString() { throw new RuntimeException(); }
    public int readInt() { throw new RuntimeException(); }
    public void setDataPosition(int at) {}
    public void writeParcelable(Parcelable value, int flags) {}
    public <T extends Parcelable> T readParcelable(ClassLoader loader) { throw new RuntimeException(); }
}
