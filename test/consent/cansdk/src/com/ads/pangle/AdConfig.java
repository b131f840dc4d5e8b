package com.ads.pangle;
public class AdConfig { String app; Controller c; public static class Builder { private final AdConfig k = new AdConfig(); public Builder appId(String s) { k.app = s; return this; } public Builder customController(Controller c) { k.c = c; return this; } public AdConfig build() { return k; } } }
