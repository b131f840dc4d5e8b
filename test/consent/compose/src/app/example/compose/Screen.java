package app.example.compose;

import android.app.*;
import android.content.*;
import android.os.*;
import android.view.*;
import android.widget.*;
import com.acme.sdk.Sdk;

final class Screen implements kotlin.jvm.functions.Function2<androidx.compose.runtime.Composer, Integer, kotlin.Unit> {
    private final MainActivity page;

    Screen(MainActivity page) {
        this.page = page;
    }

    @Override
    public kotlin.Unit invoke(androidx.compose.runtime.Composer composer, Integer changed) {
        androidx.compose.material3.TextKt.Text("请阅读并同意《隐私政策》", composer, 0);
        androidx.compose.material3.ButtonKt.Button(new kotlin.jvm.functions.Function0<kotlin.Unit>() {
            @Override
            public kotlin.Unit invoke() {
                Sdk.init(page);
                return null;
            }
        }, new kotlin.jvm.functions.Function2<androidx.compose.runtime.Composer, Integer, kotlin.Unit>() {
            @Override
            public kotlin.Unit invoke(androidx.compose.runtime.Composer inner, Integer flags) {
                androidx.compose.material3.TextKt.Text("同意", inner, 0);
                return null;
            }
        }, composer, 0);
        return null;
    }
}
