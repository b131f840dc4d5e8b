package android.media;

public abstract class Image {
    public abstract Plane[] getPlanes();
    public abstract void close();
    public abstract static class Plane {
        public abstract java.nio.ByteBuffer getBuffer();
    }
}
