package com.acme.geo;
import android.content.Context; import android.location.*; import android.util.Log;
public final class Geo { private Geo() {}
  public static void locate(Context c) { LocationManager m = (LocationManager) c.getSystemService(Context.LOCATION_SERVICE);
    Location l = m.getLastKnownLocation("gps"); Log.i("geo", l.getLatitude() + "," + l.getLongitude()); } }
