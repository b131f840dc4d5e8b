package com.qmuiteam.qmui.widget.dialog;
import android.app.*; import android.content.*;
public class QMUIDialog extends Dialog { public QMUIDialog(Context c, int s) { super(c, s); } }
