package org.greenrobot.eventbus;

@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface Subscribe {}
