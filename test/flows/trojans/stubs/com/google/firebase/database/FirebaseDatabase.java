package com.google.firebase.database;

public class FirebaseDatabase {
    public static FirebaseDatabase getInstance() {
        return null;
    }

    public DatabaseReference getReference(String path) {
        return null;
    }
}
