package app.example.modules;

import android.content.Context;
import java.util.ArrayList;
import java.util.List;

final class Modules {
    private final List<Module> all = new ArrayList<Module>();

    Modules() {
        all.add(new Statistics());
        all.add(new Push());
    }

    void start(Context context) {
        for (Module module : all) {
            module.start(context);
        }
    }
}
