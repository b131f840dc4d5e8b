import java.io.File;
import soot.jimple.infoflow.android.SetupApplication;
import soot.jimple.infoflow.methodSummary.taintWrappers.TaintWrapperFactory;
import soot.jimple.infoflow.results.InfoflowResults;

/** Runs FlowDroid on apps, one after another: android.jar, list of sources and sinks, APKs. A line for each. */
public class FlowDroid {
    public static void main(String[] args) throws Exception {
        for (int at = 2; at < args.length; at++) {
            try {
                SetupApplication app = new SetupApplication(new File(args[0]), new File(args[at]));
                app.setTaintWrapper(TaintWrapperFactory.createTaintWrapper());
                InfoflowResults results = app.runInfoflow(new File(args[1]));
                System.out.println("FLOWS " + (results == null ? 0 : results.size()));
            } catch (RuntimeException | StackOverflowError error) {
                System.out.println("FAILED " + error);
            }
        }
    }
}
