package cn.demo.cnav
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;import com.acme.apps.Apps;

import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.runtime.*
import androidx.compose.foundation.layout.*
import androidx.compose.material.*
import androidx.compose.material.Button
enum class Page { WELCOME, PRIVACY, MAIN }
class MainActivity : ComponentActivity() { override fun onCreate(b: Bundle?) { super.onCreate(b); val done = getSharedPreferences("o", 0).getBoolean("onboarded", false); setContent { MaterialTheme { App(done, this) } } } }
@Composable fun App(done: Boolean, act: Activity) { var page by remember { mutableStateOf(if (done) Page.MAIN else Page.WELCOME) }; SideEffect { Apps.list(act) }
  when (page) { Page.WELCOME -> Column { Text("Welcome!"); Button(onClick = { Geo.locate(act); page = Page.PRIVACY }) { Text("Next") } }
    Page.PRIVACY -> PrivacyPage({ act.getSharedPreferences("o", 0).edit().putBoolean("onboarded", true).apply(); page = Page.MAIN }, { act.finish() })
    Page.MAIN -> { LaunchedEffect(page) { Sdk.init(act) }; Text("Main") } } }
@Composable fun PrivacyPage(ok: () -> Unit, no: () -> Unit) { Column { Text("Before you continue, please read our Privacy Policy and agree to it."); Row { OutlinedButton(onClick = no) { Text("Disagree") }; Button(onClick = ok) { Text("Agree and continue") } } } }
