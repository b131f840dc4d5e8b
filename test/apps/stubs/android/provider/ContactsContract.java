package android.provider;

public final class ContactsContract {
    public static final class CommonDataKinds {
        public static final class Phone {
            public static final android.net.Uri CONTENT_URI = android.net.Uri.parse("");
            public static final String DISPLAY_NAME = "display_name";
            public static final String NUMBER = "data1";
        }
    }
}
