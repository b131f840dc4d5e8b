package cn.demo.jsonflag;import android.app.*;import android.content.*;import android.os.*;import android.view.*;import android.widget.*;

import org.json.*;
public class Prefs { private final SharedPreferences sp; Prefs(Context c) { sp = c.getSharedPreferences("json", 0); }
  private JSONObject read() { try { return new JSONObject(sp.getString("consent", "{}")); } catch (JSONException e) { return new JSONObject(); } }
  boolean agreed() { return read().optBoolean("agreed", false); } int version() { return read().optInt("version"); }
  void save() { try { JSONObject o = new JSONObject(); o.put("agreed", true); o.put("version", 2); sp.edit().putString("consent", o.toString()).apply(); } catch (JSONException e) { } } }
