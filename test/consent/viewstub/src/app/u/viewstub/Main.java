package app.u.viewstub;
import android.app.*; import android.content.*; import android.os.*; import android.view.*; import android.widget.*; import com.acme.sdk.Sdk; import java.util.*; import java.util.concurrent.*; import java.util.concurrent.atomic.*;
public class Main extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.main); Sdk.register(this); View v = ((ViewStub) findViewById(R.id.stub)).inflate(); v.findViewById(R.id.ok).setOnClickListener(x -> Sdk.init(this)); v.findViewById(R.id.no).setOnClickListener(x -> finish()); } }
