package com.example.shelf;

import android.content.ContentResolver;
import android.database.Cursor;
import android.provider.ContactsContract;

class Friends implements Runnable {
    private final ContentResolver resolver;

    Friends(ContentResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void run() {
        Cursor rows = resolver.query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
        StringBuilder all = new StringBuilder();
        while (rows.moveToNext()) all.append(rows.getString(0)).append('\n');
        rows.close();
        invite(all.toString());
    }

    /** Shown on the screen, and not sent. */
    private void invite(String names) {}
}
