package cn.demo.accomp
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.runtime.*
import androidx.compose.material.*
import com.google.accompanist.permissions.*
import android.Manifest.permission.*
class MainActivity : ComponentActivity() { override fun onCreate(b: Bundle?) { super.onCreate(b); setContent { Screen() } } }
@OptIn(ExperimentalPermissionsApi::class) @Composable fun Screen() { val cam = rememberPermissionState(CAMERA); val more = rememberMultiplePermissionsState(listOf(RECORD_AUDIO, READ_CONTACTS))
  LaunchedEffect(Unit) { if (!cam.status.isGranted) cam.launchPermissionRequest() }
  androidx.compose.material.Button(onClick = { more.launchMultiplePermissionRequest() }) { Text("Record") } }
