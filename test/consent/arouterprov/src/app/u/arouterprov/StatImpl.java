package app.u.arouterprov;
import android.content.Context; import com.acme.sdk.Sdk; import com.alibaba.android.arouter.facade.annotation.Route;
@Route(path = "/stat/service") public class StatImpl implements IStat { public void init(Context c) { Sdk.register(c); } public void start(Context c) { Sdk.init(c); } }
