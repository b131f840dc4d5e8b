package cn.demo.datastore1
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.geo.Geo;import com.acme.sim.Sim;import com.acme.apps.Apps;

import androidx.datastore.preferences.core.*
import androidx.datastore.preferences.preferencesDataStore
import kotlinx.coroutines.flow.*
val Context.store by preferencesDataStore(name = "settings")
class Repo(private val c: Context) { private val KEY = booleanPreferencesKey("privacy_agreed")
  val agreed: Flow<Boolean> = c.store.data.map { it[KEY] ?: false }
  suspend fun setAgreed(v: Boolean) { c.store.edit { it[KEY] = v } } }
