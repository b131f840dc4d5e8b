package app.u.viewbinding
import android.app.*; import android.content.*; import android.os.*; import android.view.*; import android.widget.*
class ActivityMainBinding private constructor(val root: LinearLayout, val btnNo: Button, val btnYes: Button) { companion object { fun inflate(i: LayoutInflater) = inflate(i, null, false); fun inflate(i: LayoutInflater, p: ViewGroup?, a: Boolean): ActivityMainBinding { val r = i.inflate(R.layout.activity_main, p, false); if (a) p!!.addView(r); return bind(r) }
   fun bind(r: View): ActivityMainBinding { val n = r.findViewById<Button>(R.id.btn_no); val y = r.findViewById<Button>(R.id.btn_yes); if (n != null && y != null) return ActivityMainBinding(r as LinearLayout, n, y); throw NullPointerException("Missing") } } }
class Main : Activity() { private lateinit var binding: ActivityMainBinding
  override fun onCreate(b: Bundle?) { super.onCreate(b); binding = ActivityMainBinding.inflate(layoutInflater); setContentView(binding.root); binding.btnYes.setOnClickListener { com.acme.sdk.Sdk.init(this) }; binding.btnNo.setOnClickListener { com.acme.sdk.Sdk.register(this) } } }
