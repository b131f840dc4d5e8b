package org.apache.http.entity;

public class ByteArrayEntity implements org.apache.http.HttpEntity {
    public ByteArrayEntity(byte[] bytes) {
    }
}
