package dalvik.system;

public class BaseDexClassLoader extends ClassLoader {
    public BaseDexClassLoader(String path, java.io.File optimized, String libraries, ClassLoader parent) {}
}
