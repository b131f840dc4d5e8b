package com.google.firebase.database;

public class DatabaseReference {
    public DatabaseReference child(String path) {
        return null;
    }

    public com.google.android.gms.tasks.Task<Void> setValue(Object value) {
        return null;
    }
}
