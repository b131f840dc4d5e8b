package cn.demo.permobjs
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContracts
import android.Manifest
sealed class Perm(val name: String) { object Contacts : Perm(Manifest.permission.READ_CONTACTS); object Storage : Perm(Manifest.permission.READ_EXTERNAL_STORAGE); object Notify : Perm("android.permission.POST_NOTIFICATIONS") }
class PermissionAsker(a: ComponentActivity) { private val l = a.registerForActivityResult(ActivityResultContracts.RequestMultiplePermissions()) { r -> done?.invoke(r.values.all { it }) }; private var done: ((Boolean) -> Unit)? = null
  fun ask(vararg p: Perm, then: (Boolean) -> Unit) { done = then; l.launch(p.map { it.name }.toTypedArray()) } }
class MainActivity : ComponentActivity() { private val asker = PermissionAsker(this)
  override fun onCreate(b: Bundle?) { super.onCreate(b); val x = Button(this); setContentView(x); x.setOnClickListener { asker.ask(Perm.Contacts) { } } }
  override fun onStart() { super.onStart(); asker.ask(Perm.Storage, Perm.Notify) { } } }
