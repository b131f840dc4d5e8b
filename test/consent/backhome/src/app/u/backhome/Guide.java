package app.u.backhome;
import android.app.*; import android.content.*; import android.os.*; import com.acme.sdk.Sdk;
public class Guide extends Activity { protected void onCreate(Bundle b) { super.onCreate(b); setContentView(R.layout.g); findViewById(R.id.go).setOnClickListener(v -> { Sdk.register(this); home(); }); } public void onBackPressed() { home(); } private void home() { startActivity(new Intent(this, Home.class)); finish(); } }
