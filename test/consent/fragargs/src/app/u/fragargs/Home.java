package app.u.fragargs;
import android.app.*; import android.content.*; import android.os.*; import android.view.*; import android.widget.*; import com.acme.sdk.Sdk; import java.util.*; import java.util.concurrent.*; import java.util.stream.*;
public class Home extends Fragment { public void onCreate(Bundle b) { super.onCreate(b); if (getArguments().getBoolean("ok")) Sdk.init(getActivity()); } }
