package app.example.constants;


final class Names {
    static final String AUTHORITY = authority();
    static final String HOST = new String("static.example.com");
    static final String[] ASKED = {"android.permission.CAMERA", "android.permission.RECORD_AUDIO"};

    private Names() {}

    private static String authority() {
        return "com.android.contacts";
    }

    static String key() {
        return "android_" + id();
    }

    private static String id() {
        return "id";
    }
}
