package org.json;
public class JSONArray {
    public JSONArray put(Object value) { return this; }
    public String toString() { throw new RuntimeException(); }
}
