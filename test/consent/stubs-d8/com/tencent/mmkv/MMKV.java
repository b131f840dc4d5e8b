package com.tencent.mmkv;

public class MMKV {
    public static MMKV defaultMMKV() { throw new RuntimeException(); }
    public boolean decodeBool(String key, boolean otherwise) { throw new RuntimeException(); }
    public boolean encode(String key, boolean value) { throw new RuntimeException(); }
}
