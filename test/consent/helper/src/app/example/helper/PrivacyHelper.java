package app.example.helper;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.content.DialogInterface;
import android.content.SharedPreferences;
import android.text.SpannableString;
import android.widget.TextView;

final class PrivacyHelper {
    interface OnResult {
        void onAgreed();

        void onDenied();
    }

    private PrivacyHelper() {}

    static void check(Activity activity, final OnResult result) {
        final SharedPreferences preferences = activity.getSharedPreferences("p", Context.MODE_PRIVATE);
        if (preferences.getBoolean("ok", false)) {
            result.onAgreed();
            return;
        }
        SpannableString text = new SpannableString("我们非常重视您的个人信息，请阅读《隐私权政策》");
        TextView view = new TextView(activity);
        view.setText(text);
        new AlertDialog.Builder(activity).setView(view).setPositiveButton("我同意", new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface dialog, int which) {
                preferences.edit().putBoolean("ok", true).apply();
                result.onAgreed();
            }
        }).setNegativeButton("暂不使用", new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface dialog, int which) {
                result.onDenied();
            }
        }).show();
    }
}
