package org.json;

public class JSONArray {
    public JSONArray() {}
    public JSONArray put(Object value) { throw new RuntimeException(); }
    public int length() { throw new RuntimeException(); }
}
