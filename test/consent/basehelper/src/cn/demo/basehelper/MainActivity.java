package cn.demo.basehelper;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.geo.Geo;

import android.Manifest;
public class MainActivity extends BaseActivity { @Override protected void initView() { Button b = new Button(this); setContentView(b); b.setOnClickListener(v -> withPermission(ok -> { }, Manifest.permission.CAMERA)); }
  @Override protected void initData() { withPermission(ok -> { if (ok) Geo.locate(this); }, Manifest.permission.ACCESS_FINE_LOCATION); } }
