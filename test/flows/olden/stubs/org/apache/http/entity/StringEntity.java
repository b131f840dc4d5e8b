package org.apache.http.entity;

public class StringEntity implements org.apache.http.HttpEntity {
    public StringEntity(String text) {
    }
}
