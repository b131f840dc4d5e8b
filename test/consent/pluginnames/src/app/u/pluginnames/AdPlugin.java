package app.u.pluginnames;
import com.acme.sdk.Sdk;
public class AdPlugin implements IPlugin { public AdPlugin() { } public boolean needsConsent() { return true; } public void attach(android.content.Context c) { Sdk.init(c); } }
