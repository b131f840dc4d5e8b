package app.u.flowfirst
import android.app.*; import android.os.*
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); val repo = (application as App).repo; if (repo.state.value == Consent.PENDING) AlertDialog.Builder(this).setTitle("Confidentialité").setMessage("Merci d'accepter notre politique de confidentialité").setPositiveButton("J'accepte") { _, _ -> repo.give() }.setNegativeButton("Refuser") { _, _ -> finish() }.show() } }
