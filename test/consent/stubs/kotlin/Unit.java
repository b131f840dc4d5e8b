package kotlin;

public final class Unit {}
