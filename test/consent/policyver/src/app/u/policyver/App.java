package app.u.policyver;
import android.app.*; import com.acme.sdk.Sdk;
public class App extends Application { public void onCreate() { super.onCreate(); if (Privacy.accepted(this)) start(); } void start() { Sdk.init(this); } }
