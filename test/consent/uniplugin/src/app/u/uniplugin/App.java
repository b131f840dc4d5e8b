package app.u.uniplugin;
public class App extends android.app.Application { public void onCreate() { super.onCreate(); io.dcloud.feature.uniapp.UniPlugins.load(this); } }
