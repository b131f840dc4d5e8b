package com.kongzue.dialogx.interfaces;
import android.view.*;
public interface OnDialogButtonClickListener<D> { boolean onClick(D d, View v); }
