package com.google.android.ump;
public interface ConsentForm { interface OnConsentFormDismissedListener { void onConsentFormDismissed(FormError e); } void show(android.app.Activity a, OnConsentFormDismissedListener l); }
