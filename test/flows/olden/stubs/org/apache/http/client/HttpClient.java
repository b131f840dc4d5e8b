package org.apache.http.client;

public interface HttpClient {
    org.apache.http.HttpResponse execute(org.apache.http.client.methods.HttpUriRequest request);
}
