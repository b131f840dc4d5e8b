package dalvik.system;

public class DexClassLoader extends BaseDexClassLoader {
    public DexClassLoader(String path, String optimized, String libraries, ClassLoader parent) { super(path, null, libraries, parent); }
}
