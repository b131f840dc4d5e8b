package app.u.flavourcfg;
public class Config { public static final String FLAVOR = new String("huawei"); public static final boolean OVERSEAS = "google".equals(FLAVOR) || "samsung".equals(FLAVOR); public static final boolean STORE = FLAVOR.startsWith("hua"); }
