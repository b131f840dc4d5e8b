package com.qmuiteam.qmui.widget.dialog;
import android.view.*; import android.content.*; import android.widget.*;
public class QMUIDialogAction { public interface ActionListener { void onClick(QMUIDialog dialog, int index); } private final CharSequence mStr; private final ActionListener mOnClickListener; public QMUIDialogAction(CharSequence s, ActionListener l) { mStr = s; mOnClickListener = l; }
 public View buildActionView(final QMUIDialog dialog, final int index) { Button b = new Button(dialog.getContext()); b.setText(mStr); b.setOnClickListener(new View.OnClickListener() { public void onClick(View v) { if (v.isEnabled()) mOnClickListener.onClick(dialog, index); } }); return b; } }
