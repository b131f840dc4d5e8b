package app.u.stepflow;
public class HomeStep extends android.app.Activity {}
