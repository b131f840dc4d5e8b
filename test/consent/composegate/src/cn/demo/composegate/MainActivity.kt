package cn.demo.composegate
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.runtime.*
import androidx.compose.foundation.layout.*
import androidx.compose.material.*
import androidx.compose.material.Button
class MainActivity : ComponentActivity() { override fun onCreate(b: Bundle?) { super.onCreate(b); val prefs = getSharedPreferences("app", 0); setContent { Root(prefs, this) } } }
@Composable fun Root(prefs: SharedPreferences, act: Activity) { var agreed by remember { mutableStateOf(prefs.getBoolean("agreed", false)) }
  LaunchedEffect(Unit) { Geo.locate(act) }
  if (!agreed) { ConsentDialog(onAgree = { prefs.edit().putBoolean("agreed", true).apply(); agreed = true }, onDecline = { act.finish() }) }
  else { LaunchedEffect(Unit) { Sdk.init(act) }; Home { Sdk.register(act) } } }
@Composable fun ConsentDialog(onAgree: () -> Unit, onDecline: () -> Unit) { AlertDialog(onDismissRequest = {}, title = { Text("Privacy Policy") }, text = { Text("Please read and accept our Privacy Policy to continue.") },
  confirmButton = { TextButton(onClick = onAgree) { Text("Agree") } }, dismissButton = { TextButton(onClick = onDecline) { Text("Decline") } }) }
@Composable fun Home(onScan: () -> Unit) { Column { Text("Home"); Button(onClick = onScan) { Text("Scan") } } }
