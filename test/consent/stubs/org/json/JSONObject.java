package org.json;

public class JSONObject {
    public JSONObject() {}
    public JSONObject put(String name, Object value) throws JSONException { throw new RuntimeException(); }
    public JSONObject put(String name, int value) throws JSONException { throw new RuntimeException(); }
    public JSONObject put(String name, double value) throws JSONException { throw new RuntimeException(); }
    public JSONObject(String text) throws JSONException {}
    public boolean optBoolean(String name, boolean otherwise) { throw new RuntimeException(); }
}
