package cn.demo.datastore1
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

import androidx.datastore.preferences.core.*
import androidx.datastore.preferences.preferencesDataStore
import kotlinx.coroutines.flow.*
val Context.store by preferencesDataStore(name = "settings")
class Repo(private val c: Context) { private val KEY = booleanPreferencesKey("privacy_agreed")
  val agreed: Flow<Boolean> = c.store.data.map { it[KEY] ?: false }
  suspend fun setAgreed(v: Boolean) { c.store.edit { it[KEY] = v } } }
