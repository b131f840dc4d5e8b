package cn.demo.datastore1
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;

import androidx.activity.ComponentActivity
import androidx.lifecycle.lifecycleScope
import kotlinx.coroutines.*
import kotlinx.coroutines.flow.*
class MainActivity : ComponentActivity() { private val repo get() = (application as App).repo
  override fun onCreate(b: Bundle?) { super.onCreate(b); lifecycleScope.launch { if (repo.agreed.first()) enter() else ask() } }
  private fun ask() { AlertDialog.Builder(this).setTitle("Privacy Policy").setMessage("We need your consent to process your data.").setPositiveButton("I agree") { _, _ -> lifecycleScope.launch { repo.setAgreed(true); enter() } }.setNegativeButton("No, thanks") { _, _ -> finish() }.show() }
  private fun enter() { Sdk.init(this) } }
