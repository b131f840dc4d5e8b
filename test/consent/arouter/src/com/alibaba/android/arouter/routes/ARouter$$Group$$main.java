package com.alibaba.android.arouter.routes;
import com.alibaba.android.arouter.facade.enums.RouteType; import com.alibaba.android.arouter.facade.model.RouteMeta; import com.alibaba.android.arouter.facade.template.IRouteGroup; import java.util.Map;
public class ARouter$$Group$$main implements IRouteGroup { public void loadInto(Map<String, RouteMeta> atlas) { atlas.put("/main/home", RouteMeta.build(RouteType.ACTIVITY, app.u.arouter.Home.class, "/main/home", "main", null, -1, -2147483648)); } }
