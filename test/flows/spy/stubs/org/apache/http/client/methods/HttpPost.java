package org.apache.http.client.methods;
public class HttpPost implements HttpUriRequest {
    public HttpPost(String uri) {}
    public void setEntity(org.apache.http.HttpEntity entity) {}
    public void addHeader(String name, String value) {}
}
