package com.google.firebase.database;

import com.google.android.gms.tasks.Task;

public class DatabaseReference {
    public DatabaseReference child(String path) {
        return null;
    }

    public DatabaseReference push() {
        return null;
    }

    public String getKey() {
        return null;
    }

    public Task<Void> setValue(Object value) {
        return null;
    }

    public Task<Void> updateChildren(java.util.Map<String, Object> update) {
        return null;
    }
}
