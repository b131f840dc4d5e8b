package com.alibaba.android.arouter.routes;
import com.alibaba.android.arouter.facade.enums.RouteType; import com.alibaba.android.arouter.facade.model.RouteMeta; import com.alibaba.android.arouter.facade.template.IRouteGroup; import java.util.Map; import app.u.arouterprov.*;
public class ARouter$$Group$$stat implements IRouteGroup { public void loadInto(Map<String, RouteMeta> atlas) { atlas.put("/stat/service", RouteMeta.build(RouteType.PROVIDER, StatImpl.class, "/stat/service", "stat", null, -1, -2147483648)); } }
