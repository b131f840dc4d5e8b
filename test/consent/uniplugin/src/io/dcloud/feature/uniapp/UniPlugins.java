package io.dcloud.feature.uniapp;
import android.app.*; import java.util.*; import org.json.*;
public class UniPlugins { public static void load(Application a) { try { java.io.InputStream in = a.getAssets().open("dcloud_uniplugins.json"); byte[] b = new byte[in.available()]; in.read(b); JSONArray l = new JSONObject(new String(b)).getJSONArray("nativePlugins"); for (int i = 0; i < l.length(); i++) { String n = l.getJSONObject(i).optString("hooksClass"); ((UniAppHookProxy) Class.forName(n).newInstance()).onCreate(a); } } catch (Exception e) {} } }
