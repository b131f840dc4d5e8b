package app.u.dbclick;
import android.app.*; import com.acme.sdk.Sdk;
public class Vm { final Activity a; Vm(Activity a) { this.a = a; } public void agree() { Sdk.init(a); } public void refuse() { a.finish(); } }
