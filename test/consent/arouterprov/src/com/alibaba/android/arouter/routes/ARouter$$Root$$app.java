package com.alibaba.android.arouter.routes;
import com.alibaba.android.arouter.facade.template.*; import java.util.Map;
public class ARouter$$Root$$app implements IRouteRoot { public void loadInto(Map<String, Class<? extends IRouteGroup>> routes) { routes.put("stat", ARouter$$Group$$stat.class); } }
