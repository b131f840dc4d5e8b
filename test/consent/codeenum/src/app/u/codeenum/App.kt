package app.u.codeenum
import android.app.*; import com.acme.sdk.Sdk
class App : Application() { override fun onCreate() { super.onCreate(); when (Status.of(getSharedPreferences("s", 0).getInt("status", 0))) { Status.AGREED -> Sdk.init(this); Status.UNSET, Status.REFUSED -> Sdk.register(this) } } }
