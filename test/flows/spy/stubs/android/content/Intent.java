package android.content;
public class Intent implements android.os.Parcelable {
    public Intent() {}
    public Intent(String action) {}
    public Intent(String action, android.net.Uri uri) {}
    public Intent(Context context, Class<?> type) {}
    public Intent setAction(String action) { return this; }
    public Intent addCategory(String category) { return this; }
    public Intent setType(String type) { return this; }
    public Intent setData(android.net.Uri data) { return this; }
    public String getAction() { throw new RuntimeException(); }
    public Intent putExtra(String name, String value) { return this; }
    public Intent putExtra(String name, android.os.Parcelable value) { return this; }
    public Intent putExtra(String name, java.io.Serializable value) { return this; }
    public String getStringExtra(String name) { throw new RuntimeException(); }
    public <T extends android.os.Parcelable> T getParcelableExtra(String name) { throw new RuntimeException(); }
    public java.io.Serializable getSerializableExtra(String name) { throw new RuntimeException(); }
    public android.os.Bundle getExtras() { throw new RuntimeException(); }
    public int describeContents() { return 0; }
    public void writeToParcel(android.os.Parcel out, int flags) {}
}
