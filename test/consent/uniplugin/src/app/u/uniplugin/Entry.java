package app.u.uniplugin;
public class Entry extends android.app.Activity {}
