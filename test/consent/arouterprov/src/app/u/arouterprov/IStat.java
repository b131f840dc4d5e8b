package app.u.arouterprov;
import com.alibaba.android.arouter.facade.template.IProvider;
public interface IStat extends IProvider { void start(android.content.Context c); }
