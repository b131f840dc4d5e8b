package com.baidu.location;

/** As the SDK has it. */
public interface BDLocationListener {
    void onReceiveLocation(BDLocation location);
}
