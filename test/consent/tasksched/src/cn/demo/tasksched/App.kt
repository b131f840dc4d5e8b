package cn.demo.tasksched
import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;import com.acme.sdk.Sdk;import com.acme.sim.Sim;

abstract class Task(val name: String) { open val needsPrivacy: Boolean = false; open val dependsOn: List<Class<out Task>> = emptyList(); abstract fun run(c: Context) }
class CrashTask : Task("crash") { override fun run(c: Context) { Sim.read(c) } }
class TrackTask : Task("track") { override val needsPrivacy = true; override fun run(c: Context) { Sdk.init(c) } }
class PushTask : Task("push") { override val needsPrivacy = true; override val dependsOn = listOf<Class<out Task>>(TrackTask::class.java); override fun run(c: Context) { Sdk.register(c) } }
object Launcher { private val tasks = arrayListOf<Task>(CrashTask(), TrackTask(), PushTask()); private val done = HashSet<String>()
  fun start(c: Context, agreed: Boolean) { for (t in tasks) { if (t.needsPrivacy && !agreed) continue; if (done.add(t.name)) t.run(c) } } }
class App : Application() { override fun onCreate() { super.onCreate(); Launcher.start(this, getSharedPreferences("app", 0).getBoolean("agreed", false)) } }
class MainActivity : Activity() { override fun onCreate(b: Bundle?) { super.onCreate(b); setContentView(R.layout.privacy); findViewById<View>(R.id.agree).setOnClickListener { getSharedPreferences("app", 0).edit().putBoolean("agreed", true).apply(); Launcher.start(applicationContext, true) }; findViewById<View>(R.id.refuse).setOnClickListener { finish() } } }
