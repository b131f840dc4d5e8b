package com.baidu.location;

/** As the SDK has it. */
public class BDLocation {
    double latitude;

    public double getLatitude() {
        return latitude;
    }
}
