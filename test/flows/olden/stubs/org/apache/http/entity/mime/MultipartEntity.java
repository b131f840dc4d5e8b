package org.apache.http.entity.mime;

public class MultipartEntity implements org.apache.http.HttpEntity {
    public void addPart(String name, org.apache.http.entity.mime.content.ContentBody body) {
    }
}
