package com.onetrust.otpublishers.headless.Public.Keys;
public class OTBroadcastServiceKeys { public static final String OT_CONSENT_UPDATED = "OTConsentUpdated"; }
