package app.u.pluginnames;
import android.content.Context;
public final class Plugins { private static final String[] NAMES = { "app.u.pluginnames.LogPlugin", "app.u.pluginnames.AdPlugin" }; static void load(Context c, boolean agreed) { for (String n : NAMES) try { IPlugin p = (IPlugin) Class.forName(n).getDeclaredConstructor().newInstance(); if (p.needsConsent() == agreed) p.attach(c); } catch (Exception e) { android.util.Log.w("plugins", n, e); } } }
