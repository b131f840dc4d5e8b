package com.example.bill;

import android.content.Context;
import android.content.SharedPreferences;

class Consent {
    private final SharedPreferences stored;

    Consent(Context context) {
        stored = context.getSharedPreferences("consent", Context.MODE_PRIVATE);
    }

    boolean given() {
        return stored.getBoolean("privacy_and_partners", false);
    }

    void store(boolean given) {
        stored.edit().putBoolean("privacy_and_partners", given).apply();
    }

    void storeOffers(boolean wanted) {
        stored.edit().putBoolean("offers", wanted).apply();
    }
}
