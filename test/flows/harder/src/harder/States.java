package harder;

import android.os.Bundle;
import android.util.Log;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Machines of states, builders that check, objects that change what they do. */
public class States extends Base {
    enum Step {
        START, READ, SENT
    }

    interface Hook {
        void on(Step step, String data);
    }

    static class Machine {
        private Step step = Step.START;
        private String held = "";
        private final Map<Step, List<Hook>> hooks = new EnumMap<>(Step.class);

        Machine hook(Step at, Hook hook) {
            List<Hook> all = hooks.get(at);
            if (all == null) {
                all = new ArrayList<>();
                hooks.put(at, all);
            }
            all.add(hook);
            return this;
        }

        void go(Step to, String data) {
            step = to;
            held = data;
            for (Hook one : hooks.getOrDefault(to, new ArrayList<>())) {
                one.on(to, data);
            }
        }
    }

    abstract static class Mode {
        abstract Mode next(String text);

        abstract String tell();
    }

    static class Quiet extends Mode {
        Mode next(String text) {
            return new Loud(text);
        }

        String tell() {
            return "quiet";
        }
    }

    static class Loud extends Mode {
        private final String text;

        Loud(String text) {
            this.text = text;
        }

        Mode next(String ignored) {
            return new Quiet();
        }

        String tell() {
            return text;
        }
    }

    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Machine machine = new Machine()
                .hook(Step.READ, (step, data) -> Log.d("read", data)) // leak
                .hook(Step.SENT, (step, data) -> Log.d("sent", data)) // no leak
                .hook(Step.START, (step, data) -> Log.d("step", step.name())); // no leak
        machine.go(Step.READ, imei());
        Log.d("held", machine.held); // leak
        machine.go(Step.SENT, "done");
        Log.d("held", machine.held); // no leak
        Log.d("step", machine.step.toString()); // no leak
        Mode mode = new Quiet();
        Log.d("quiet", mode.tell()); // no leak
        mode = mode.next(imei());
        Log.d("loud", mode.tell()); // leak
        mode = mode.next(imei());
        Log.d("again", mode.tell()); // no leak
    }
}
