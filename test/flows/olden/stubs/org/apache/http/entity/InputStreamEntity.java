package org.apache.http.entity;

public class InputStreamEntity implements org.apache.http.HttpEntity {
    public InputStreamEntity(java.io.InputStream stream, long length) {
    }
}
