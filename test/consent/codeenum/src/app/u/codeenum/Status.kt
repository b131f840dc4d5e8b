package app.u.codeenum
enum class Status(val code: Int) { UNSET(0), REFUSED(1), AGREED(2); companion object { fun of(code: Int) = values().firstOrNull { it.code == code } ?: UNSET } }
