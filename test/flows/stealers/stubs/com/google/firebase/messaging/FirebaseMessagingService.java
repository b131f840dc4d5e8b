package com.google.firebase.messaging;

public abstract class FirebaseMessagingService extends android.app.Service {
    public android.os.IBinder onBind(android.content.Intent i) {
        return null;
    }

    public void onMessageReceived(RemoteMessage m) {}

    public void onNewToken(String token) {}
}
