package androidx.compose.runtime;

public interface Composer {}
