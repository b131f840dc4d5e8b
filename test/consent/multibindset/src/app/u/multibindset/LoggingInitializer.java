package app.u.multibindset;
import com.acme.sdk.Sdk;
public final class LoggingInitializer implements AppInitializer { public void init(android.app.Application a) { Sdk.register(a); } }
