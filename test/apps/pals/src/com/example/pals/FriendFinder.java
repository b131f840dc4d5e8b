package com.example.pals;

import android.database.Cursor;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import android.util.Log;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Numbers only, hashed on the phone before they leave it. */
class FriendFinder implements Runnable {
    private final FindFriendsActivity screen;

    FriendFinder(FindFriendsActivity screen) {
        this.screen = screen;
    }

    @Override
    public void run() {
        try {
            screen.show(Server.match(hashedNumbers()));
        } catch (IOException e) {
            Log.w("Pals", "friends not matched", e);
        } catch (NoSuchAlgorithmException e) {
            Log.w("Pals", "friends not matched", e);
        }
    }

    private List<String> hashedNumbers() throws NoSuchAlgorithmException, IOException {
        List<String> hashes = new ArrayList<String>();
        Cursor rows = screen.getContentResolver().query(Phone.CONTENT_URI, new String[] {Phone.NUMBER}, null, null, null);
        if (rows == null) {
            return hashes;
        }
        while (rows.moveToNext()) {
            hashes.add(hash(rows.getString(0)));
        }
        rows.close();
        return hashes;
    }

    private static String hash(String number) throws NoSuchAlgorithmException, IOException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(number.getBytes("UTF-8"));
        StringBuilder hex = new StringBuilder();
        for (byte each : digest) {
            hex.append(Character.forDigit((each >> 4) & 15, 16)).append(Character.forDigit(each & 15, 16));
        }
        return hex.toString();
    }
}
