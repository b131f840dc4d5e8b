package app.u.ktobjectinit
import android.app.*; import com.acme.sdk.Sdk
class App : Application() { override fun onCreate() { super.onCreate(); instance = this; TrackerHub.touch(); if (ConsentStore(this).state is ConsentState.Granted) Sdk.init(this) } companion object { lateinit var instance: App } }
