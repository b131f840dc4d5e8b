package app.example.reflection;

import java.lang.reflect.Method;

class Calls {
    static Object call(Object object, String name) throws Exception {
        return object.getClass().getMethod(name).invoke(object);
    }

    static Object callOf(String type, String name, Object object) throws Exception {
        Method method = Class.forName(type).getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(object);
    }
}
