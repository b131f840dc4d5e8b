package app.u.pluginnames;
import com.acme.sdk.Sdk;
public class LogPlugin implements IPlugin { public LogPlugin() { } public boolean needsConsent() { return false; } public void attach(android.content.Context c) { Sdk.register(c); } }
