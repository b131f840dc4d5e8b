package com.google.android.ump;
public class FormError { public String getMessage() { return ""; } }
