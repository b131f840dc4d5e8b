import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import soot.G;
import soot.PackManager;
import soot.Scene;
import soot.SootClass;
import soot.SootMethod;
import soot.jimple.infoflow.android.InfoflowAndroidConfiguration;
import soot.jimple.infoflow.android.SetupApplication;
import soot.jimple.toolkits.callgraph.Edge;
import soot.options.Options;

/**
 * Prints the edges of an APK's call graph as Soot knows them, `Caller.method -> Callee.method`: by class hierarchy with every
 * method of the app as an entry, or by points-to from the entry points and callbacks that FlowDroid finds.
 * Arguments: `cha` or `flowdroid`, android.jar, APK.
 */
public class SootEdges {
    public static void main(String[] args) {
        java.io.PrintStream out = System.out;
        System.setOut(System.err);
        if (args[0].equals("cha")) hierarchy(args[1], args[2]);
        else points(args[1], args[2]);
        for (Edge edge : Scene.v().getCallGraph()) {
            if (edge.src() != null) out.println(name(edge.src()) + " -> " + name(edge.tgt()));
        }
        out.flush();
    }

    private static void hierarchy(String android, String apk) {
        G.reset();
        Options options = Options.v();
        options.set_src_prec(Options.src_prec_apk);
        options.set_process_multiple_dex(true);
        options.set_process_dir(Collections.singletonList(apk));
        options.set_force_android_jar(android);
        options.set_android_api_version(28);
        options.set_whole_program(true);
        options.set_allow_phantom_refs(true);
        options.set_no_bodies_for_excluded(true);
        options.setPhaseOption("cg.cha", "on");
        options.setPhaseOption("cg", "all-reachable:true");
        Scene.v().loadNecessaryClasses();
        List<SootMethod> entries = new ArrayList<>();
        for (SootClass each : Scene.v().getApplicationClasses()) {
            for (SootMethod method : each.getMethods()) if (method.isConcrete()) entries.add(method);
        }
        Scene.v().setEntryPoints(entries);
        PackManager.v().getPack("cg").apply();
    }

    private static void points(String android, String apk) {
        InfoflowAndroidConfiguration config = new InfoflowAndroidConfiguration();
        config.getAnalysisFileConfig().setAndroidPlatformDir(new File(android));
        config.getAnalysisFileConfig().setTargetAPKFile(new File(apk));
        SetupApplication app = new SetupApplication(config);
        app.setSootConfig((options, same) -> options.set_android_api_version(28));
        app.constructCallgraph();
    }

    private static String name(SootMethod method) {
        String owner = method.getDeclaringClass().getName();
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + method.getName();
    }
}
