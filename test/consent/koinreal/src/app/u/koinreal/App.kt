package app.u.koinreal
import android.app.*; import org.koin.core.context.startKoin; import org.koin.dsl.module; import org.koin.core.component.*
class App : Application(), KoinComponent { private val prefs: Prefs by inject(); private val analytics: Analytics by inject(); override fun onCreate() { super.onCreate(); val app = this; startKoin { modules(module { single(createdAtStart = true) { DeviceInfo(app) }; single { Prefs(app) }; single { Analytics(app) } }) }; if (prefs.agreed) analytics.start() } }
