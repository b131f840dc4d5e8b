package com.tencent.bugly.crashreport;
public class CrashReport {
    public static void setUserId(String id) {}
    public static void putUserData(android.content.Context context, String key, String value) {}
    public static String getUserData(android.content.Context context, String key) { throw new RuntimeException(); }
}
