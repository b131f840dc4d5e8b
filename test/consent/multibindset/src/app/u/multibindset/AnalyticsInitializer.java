package app.u.multibindset;
import com.acme.sdk.Sdk;
public final class AnalyticsInitializer implements AppInitializer, ConsentAware { public void init(android.app.Application a) { Sdk.init(a); } }
