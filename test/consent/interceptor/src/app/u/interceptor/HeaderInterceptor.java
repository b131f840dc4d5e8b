package app.u.interceptor;
import android.content.*; import com.acme.sdk.Sdk;
public class HeaderInterceptor implements Http.Interceptor { final Context c; HeaderInterceptor(Context c) { this.c = c; } public String intercept(Http.Chain chain) { Sdk.init(c); return chain.proceed(chain.request + "&did=1"); } }
