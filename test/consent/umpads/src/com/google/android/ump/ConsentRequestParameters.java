package com.google.android.ump;
public class ConsentRequestParameters { public static class Builder { public ConsentRequestParameters build() { return new ConsentRequestParameters(); } } }
