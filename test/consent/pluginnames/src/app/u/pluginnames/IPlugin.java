package app.u.pluginnames;
public interface IPlugin { boolean needsConsent(); void attach(android.content.Context c); }
