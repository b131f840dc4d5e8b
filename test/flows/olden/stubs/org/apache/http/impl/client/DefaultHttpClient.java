package org.apache.http.impl.client;

public class DefaultHttpClient implements org.apache.http.client.HttpClient {
    public org.apache.http.HttpResponse execute(org.apache.http.client.methods.HttpUriRequest request) {
        return null;
    }
}
