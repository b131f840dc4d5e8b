package app.u.fragreplace;
import android.app.*; import android.os.*; import android.view.*; import com.acme.sdk.Sdk;
public class HomeFragment extends Fragment { public View onCreateView(LayoutInflater i, ViewGroup g, Bundle b) { return new View(getActivity()); } public void onViewCreated(View v, Bundle b) { Sdk.init(getActivity()); } }
