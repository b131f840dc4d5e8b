package app.u.ktobjectinit
import com.acme.sdk.Sdk
object TrackerHub { private val started: Boolean; init { Sdk.register(App.instance); started = true }; fun touch() = started }
