package app.u.ktobjectinit
import android.app.*; import android.os.*; import com.acme.sdk.Sdk
class Main : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); val store = ConsentStore(this); if (store.state === ConsentState.Unknown) AlertDialog.Builder(this).setTitle("Datenschutzhinweise").setMessage("Bitte stimmen Sie unserer Datenschutzerklärung zu.").setPositiveButton("Zustimmen") { _, _ -> store.state = ConsentState.Granted; Sdk.init(applicationContext) }.setNegativeButton("Ablehnen") { _, _ -> store.state = ConsentState.Denied }.setCancelable(false).show() } }
