//> Initialisers.create -> Initialisers.started
//> StartProvider.onCreate -> StartProvider.started
//> Registrar.<init> -> Registrar.found
package app.example.graph;

import android.content.Context;
import androidx.startup.Initializer;
import java.util.List;

/** androidx.startup; see the manifest. The provider and the registrar stand beside it. */
public class Initialisers implements Initializer<String> {
    @Override
    public String create(Context context) {
        started();
        return "";
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return null;
    }

    private void started() {}
}
