package app.u.tinkerlike;
import com.tencent.tinker.loader.app.TinkerApplication;
public class TinkerApp extends TinkerApplication { public TinkerApp() { super(15, "app.u.tinkerlike.AppLike"); } }
