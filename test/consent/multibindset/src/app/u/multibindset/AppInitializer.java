package app.u.multibindset;
public interface AppInitializer { void init(android.app.Application a); }
