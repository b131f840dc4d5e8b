package org.apache.http.message;
public class BasicNameValuePair implements org.apache.http.NameValuePair {
    public BasicNameValuePair(String name, String value) {}
    public String getName() { throw new RuntimeException(); }
    public String getValue() { throw new RuntimeException(); }
}
