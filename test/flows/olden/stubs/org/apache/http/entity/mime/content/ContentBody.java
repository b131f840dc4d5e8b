package org.apache.http.entity.mime.content;

public interface ContentBody {
}
