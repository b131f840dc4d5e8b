package app.example.worker;

import android.content.Context;
import androidx.work.Worker;
import com.acme.sdk.Sdk;

public class Upload extends Worker {
    public Upload(Context context) {
        super(context);
    }

    @Override
    public Object doWork() {
        Sdk.init(getApplicationContext());
        return null;
    }
}
