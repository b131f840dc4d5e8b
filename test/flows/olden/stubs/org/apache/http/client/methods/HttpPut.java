package org.apache.http.client.methods;

public class HttpPut extends HttpEntityEnclosingRequestBase {
    public HttpPut(String uri) {
    }
}
