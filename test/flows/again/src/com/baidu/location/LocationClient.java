package com.baidu.location;

import java.util.ArrayList;
import java.util.List;

/** Native code tells it where the device is, and only then it calls its listeners. */
public class LocationClient {
    private final List<BDLocationListener> listeners = new ArrayList<>();

    public void registerLocationListener(BDLocationListener listener) {
        listeners.add(listener);
    }

    public native void start();
}
