package cn.demo.datastore1
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;

import kotlinx.coroutines.*
import kotlinx.coroutines.flow.*
class App : Application() { lateinit var repo: Repo; private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
  override fun onCreate() { super.onCreate(); repo = Repo(this); scope.launch { repo.agreed.filter { it }.first(); Sdk.register(this@App) }
    scope.launch { repo.agreed.collect { ok -> if (!ok) Geo.locate(this@App) } } } }
