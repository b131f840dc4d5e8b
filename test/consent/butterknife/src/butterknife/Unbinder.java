package butterknife;
public interface Unbinder { void unbind(); }
