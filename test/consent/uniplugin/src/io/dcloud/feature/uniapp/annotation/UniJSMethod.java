package io.dcloud.feature.uniapp.annotation;
import java.lang.annotation.*;
@Retention(RetentionPolicy.RUNTIME) @Target(ElementType.METHOD) public @interface UniJSMethod { boolean uiThread() default true; }
