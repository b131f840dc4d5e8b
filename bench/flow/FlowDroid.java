import soot.jimple.infoflow.android.SetupApplication;
import soot.jimple.infoflow.methodSummary.taintWrappers.TaintWrapperFactory;
import soot.jimple.infoflow.results.InfoflowResults;

/** Runs FlowDroid on one app: android.jar, APK, list of sources and sinks. */
public class FlowDroid {
    public static void main(String[] args) throws Exception {
        SetupApplication app = new SetupApplication(new java.io.File(args[0]), new java.io.File(args[1]));
        app.setTaintWrapper(TaintWrapperFactory.createTaintWrapper());
        InfoflowResults results = app.runInfoflow(new java.io.File(args[2]));
        System.out.println("FLOWS " + (results == null ? 0 : results.size()));
    }
}
