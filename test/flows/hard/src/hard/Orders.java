package hard;

import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.Button;

/** What happens before what: callbacks that can and that cannot follow each other. */
public class Orders extends Base {
    private String early = "";
    private String late = "";
    private String once = "";
    private String clicked = "";
    private String gone = "";

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.d("early", early); // no leak
        early = imei();
        Log.d("late", late); // no leak
        gone = imei();
        gone = "";
        Button one = new Button(this);
        one.setOnClickListener(new View.OnClickListener() {
            public void onClick(View v) {
                clicked = imei();
            }
        });
        Button two = new Button(this);
        two.setOnClickListener(v -> Log.d("clicked", clicked)); // leak
        Button three = new Button(this);
        three.setOnClickListener(v -> Log.d("gone", gone)); // no leak
        setContentView(one);
        addContentView(two, null);
        addContentView(three, null);
    }

    protected void onStart() {
        super.onStart();
        Log.d("early", early); // leak
        Log.d("once", once); // leak
    }

    protected void onPause() {
        super.onPause();
        once = imei();
    }

    protected void onStop() {
        super.onStop();
        once = once + "!";
    }

    protected void onDestroy() {
        super.onDestroy();
        late = imei();
    }
}
