package org.apache.http.impl.client;
public class DefaultHttpClient implements org.apache.http.client.HttpClient {
    public final org.apache.http.HttpResponse execute(org.apache.http.client.methods.HttpUriRequest request) { throw new RuntimeException(); }
}
