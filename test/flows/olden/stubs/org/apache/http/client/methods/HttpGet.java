package org.apache.http.client.methods;

public class HttpGet implements HttpUriRequest {
    public HttpGet(String uri) {
    }

    public void addHeader(String name, String value) {
    }
}
