package app.u.fragresult
import android.os.*; import androidx.fragment.app.*
class ConsentDialog : DialogFragment() { override fun onCreate(state: Bundle?) { super.onCreate(state) }
  override fun onViewCreated(v: android.view.View, b: Bundle?) { v.findViewById<android.view.View>(R.id.accept).setOnClickListener { close(true) }; v.findViewById<android.view.View>(R.id.decline).setOnClickListener { close(false) } }
  override fun onCreateView(i: android.view.LayoutInflater, p: android.view.ViewGroup?, s: Bundle?): android.view.View = i.inflate(R.layout.consent, p, false)
  private fun close(ok: Boolean) { val r = Bundle(); r.putBoolean("ok", ok); parentFragmentManager.setFragmentResult("consent", r); dismiss() } }
