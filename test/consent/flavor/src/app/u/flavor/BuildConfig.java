package app.u.flavor;
public final class BuildConfig { public static final boolean DEBUG = Boolean.parseBoolean("false"); public static final String FLAVOR = "cn"; public static final boolean NEED_PRIVACY = true; }
