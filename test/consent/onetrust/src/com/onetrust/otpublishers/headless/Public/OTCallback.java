package com.onetrust.otpublishers.headless.Public;
public interface OTCallback { void onSuccess(Object r); void onFailure(Object r); }
