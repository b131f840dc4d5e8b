package cn.demo.groups
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

import androidx.fragment.app.Fragment
import androidx.fragment.app.FragmentActivity
import androidx.activity.result.contract.ActivityResultContracts
import android.Manifest.permission.*
enum class Group(val perms: Array<String>) { LOCATION(arrayOf(ACCESS_FINE_LOCATION, ACCESS_COARSE_LOCATION)), VIDEO(arrayOf(RECORD_AUDIO, CAMERA)) }
class MapFragment : Fragment() { private val ask = registerForActivityResult(ActivityResultContracts.RequestMultiplePermissions()) { }
  override fun onViewCreated(v: View, b: Bundle?) { super.onViewCreated(v, b); ask.launch(Group.LOCATION.perms); v.setOnClickListener { ask.launch(Group.VIDEO.perms) } } }
class MainActivity : FragmentActivity() { override fun onCreate(b: Bundle?) { super.onCreate(b); supportFragmentManager.beginTransaction().replace(android.R.id.content, MapFragment()).commit() } }
