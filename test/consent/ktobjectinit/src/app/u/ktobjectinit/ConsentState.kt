package app.u.ktobjectinit
sealed class ConsentState(val code: String) { object Unknown : ConsentState("?"); object Granted : ConsentState("granted"); object Denied : ConsentState("denied")
  companion object { fun from(code: String?): ConsentState = when (code) { Granted.code -> Granted; Denied.code -> Denied; else -> Unknown } } }
