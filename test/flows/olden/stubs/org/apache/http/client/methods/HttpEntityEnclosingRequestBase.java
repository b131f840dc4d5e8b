package org.apache.http.client.methods;

public abstract class HttpEntityEnclosingRequestBase implements HttpUriRequest {
    public void setEntity(org.apache.http.HttpEntity entity) {
    }

    public void addHeader(String name, String value) {
    }
}
