//> Hierarchy.run -> Hierarchy$Lower.say
//> Hierarchy.run -> Hierarchy$Middle.greet
//> Hierarchy.run -> Hierarchy$Shown.show
//> Hierarchy$Lower.say -> Hierarchy$Upper.say
//> Hierarchy.run -> Hierarchy.help
//> Hierarchy.run -> Hierarchy.own
package app.example.graph;

/** Virtual, interface, super, static, direct calls; an override, an inherited method, a class that is never made. */
class Hierarchy {
    interface Shows {
        void show();
    }

    abstract static class Upper {
        void say() {}

        abstract void greet();
    }

    static class Middle extends Upper {
        @Override
        void greet() {}
    }

    static final class Lower extends Middle {
        @Override
        void say() {
            super.say();
        }
    }

    static final class NeverMade extends Middle {
        @Override
        void say() {}
    }

    static final class Shown implements Shows {
        @Override
        public void show() {}
    }

    void run(Object context) {
        Upper upper = new Lower();
        upper.say();
        upper.greet();
        Shows shows = new Shown();
        shows.show();
        help();
        own();
    }

    private static void help() {}

    private void own() {}
}
