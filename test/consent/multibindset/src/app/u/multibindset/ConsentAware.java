package app.u.multibindset;
public interface ConsentAware { }
