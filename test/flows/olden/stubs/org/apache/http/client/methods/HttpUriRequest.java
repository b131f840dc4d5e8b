package org.apache.http.client.methods;

public interface HttpUriRequest {
    void addHeader(String name, String value);
}
