package org.apache.http.client.methods;

public class HttpPost extends HttpEntityEnclosingRequestBase {
    public HttpPost(String uri) {
    }
}
