package dalvik.system;

public final class InMemoryDexClassLoader extends BaseDexClassLoader {
    public InMemoryDexClassLoader(java.nio.ByteBuffer dex, ClassLoader parent) { super(null, null, null, parent); }
}
