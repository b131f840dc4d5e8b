package com.ads.pangle;
public abstract class Controller { public boolean isCanUsePhoneState() { return true; } public boolean isCanUseAndroidId() { return true; } public String getDevImei() { return null; } }
