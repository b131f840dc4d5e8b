//> Overridden.run -> Overridden$Rows.getViewAt
//> Overridden$Rows.getViewAt -> Overridden.row
//> Overridden.run -> Overridden$1.initialValue
//> Overridden.run -> Overridden$2.removeEldestEntry
package app.example.graph;

import android.widget.RemoteViewsService;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Android and Java ask of an object under other names than those of events. */
class Overridden {
    static class Rows implements RemoteViewsService.RemoteViewsFactory {
        @Override
        public Object getViewAt(int position) {
            row();
            return null;
        }
    }

    Object run() {
        new ThreadLocal<Object>() {
            @Override
            protected Object initialValue() {
                return "";
            }
        }.get();
        new LinkedHashMap<String, String>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return true;
            }
        }.put("a", "b");
        return new Rows();
    }

    static void row() {}
}
