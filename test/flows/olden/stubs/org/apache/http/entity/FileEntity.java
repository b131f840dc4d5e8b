package org.apache.http.entity;

public class FileEntity implements org.apache.http.HttpEntity {
    public FileEntity(java.io.File file, String type) {
    }
}
