package com.alibaba.android.arouter.routes;
import com.alibaba.android.arouter.facade.enums.RouteType; import com.alibaba.android.arouter.facade.model.RouteMeta; import com.alibaba.android.arouter.facade.template.IProviderGroup; import java.util.Map; import app.u.arouterprov.*;
public class ARouter$$Providers$$app implements IProviderGroup { public void loadInto(Map<String, RouteMeta> providers) { providers.put("app.u.arouterprov.IStat", RouteMeta.build(RouteType.PROVIDER, StatImpl.class, "/stat/service", "stat", null, -1, -2147483648)); } }
