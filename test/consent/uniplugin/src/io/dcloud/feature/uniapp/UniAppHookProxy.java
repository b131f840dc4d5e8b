package io.dcloud.feature.uniapp;
import android.app.*;
public interface UniAppHookProxy { void onCreate(Application a); void onSubProcessCreate(Application a); }
