package io.dcloud.feature.uniapp.common;
import android.content.*;
public class UniModule { protected Context mContext; }
