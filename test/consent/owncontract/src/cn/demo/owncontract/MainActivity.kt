package cn.demo.owncontract
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContract
class AskPrivacy : ActivityResultContract<Int, Boolean>() { override fun createIntent(context: Context, input: Int): Intent = Intent(context, PrivacyActivity::class.java).putExtra("version", input)
  override fun parseResult(resultCode: Int, intent: Intent?): Boolean = resultCode == Activity.RESULT_OK && intent?.getBooleanExtra("agreed", false) == true }
class MainActivity : ComponentActivity() { private val ask = registerForActivityResult(AskPrivacy()) { ok -> if (ok) { save(); Sdk.init(this) } else { Geo.locate(this); finish() } }
  private fun save() { getSharedPreferences("p", 0).edit().putInt("v", 3).apply() }
  override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.main); if (getSharedPreferences("p", 0).getInt("v", 0) < 3) ask.launch(3) else Sdk.init(this) } }
class PrivacyActivity : ComponentActivity() { override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.privacy)
  findViewById<View>(R.id.agree).setOnClickListener { Sdk.register(this); setResult(Activity.RESULT_OK, Intent().putExtra("agreed", true)); finish() }
  findViewById<View>(R.id.refuse).setOnClickListener { setResult(Activity.RESULT_CANCELED); finish() } } }
