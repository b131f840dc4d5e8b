package harder;

import android.os.Bundle;
import android.util.Log;
import android.app.Fragment;
import android.content.Context;
import android.content.SharedPreferences;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.view.ViewGroup;
import android.view.LayoutInflater;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import android.widget.SeekBar;
import android.widget.TextView;

/** What Android calls, when, and what it keeps between. */
public class Lives extends Base {
    private String made = "";
    private String menu = "";
    private TextView label;

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (state != null) {
            Log.d("saved", state.getString("id")); // leak
            Log.d("other", state.getString("other")); // no leak
        }
        label = new TextView(this);
        label.setText(imei());
        ListView list = new ListView(this);
        ArrayAdapter<String> rows = new ArrayAdapter<>(this, 0);
        rows.add(serial());
        list.setAdapter(rows);
        list.setOnItemClickListener(new AdapterView.OnItemClickListener() {
            public void onItemClick(AdapterView<?> parent, View view, int position, long id) {
                Log.d("row", rows.getItem(position)); // leak
                Log.d("position", "" + position); // no leak
            }
        });
        SeekBar bar = new SeekBar(this);
        bar.setOnSeekBarChangeListener(new SeekBar.OnSeekBarChangeListener() {
            public void onProgressChanged(SeekBar on, int progress, boolean byUser) {
                Log.d("label", label.getText().toString()); // leak
                Log.d("progress", "" + progress); // no leak
            }

            public void onStartTrackingTouch(SeekBar on) {
                Log.d("menu", menu); // leak
            }

            public void onStopTrackingTouch(SeekBar on) {
                label.setText("plain");
                Log.d("plain", label.getText().toString()); // no leak
            }
        });
        setContentView(list);
        Part part = new Part();
        Bundle given = new Bundle();
        given.putString("id", imei());
        given.putString("title", "t");
        part.setArguments(given);
        getFragmentManager().beginTransaction().add(1, part).commit();
    }

    protected void onSaveInstanceState(Bundle out) {
        super.onSaveInstanceState(out);
        out.putString("id", imei());
        out.putString("other", "plain");
    }

    public boolean onOptionsItemSelected(MenuItem item) {
        menu = imei();
        return super.onOptionsItemSelected(item);
    }

    public boolean onCreateOptionsMenu(Menu to) {
        to.add("send");
        Log.d("size", "" + to.size()); // no leak
        return true;
    }

    public static class Part extends Fragment implements SharedPreferences.OnSharedPreferenceChangeListener {
        private String id;

        public void onAttach(Context context) {
            super.onAttach(context);
            id = getArguments().getString("id");
            context.getSharedPreferences("p", 0).registerOnSharedPreferenceChangeListener(this);
        }

        public View onCreateView(LayoutInflater from, ViewGroup into, Bundle state) {
            Log.d("title", getArguments().getString("title")); // no leak
            return null;
        }

        public void onResume() {
            super.onResume();
            Log.d("part", id); // leak
            getActivity().getSharedPreferences("p", 0).edit().putString("kept", id).putString("flag", "on").apply();
        }

        public void onSharedPreferenceChanged(SharedPreferences from, String key) {
            Log.d("kept", from.getString("kept", "")); // leak
            Log.d("flag", from.getString("flag", "")); // no leak
            Log.d("key", key); // no leak
        }
    }
}
