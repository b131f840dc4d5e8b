package android.app.backup;

import android.content.ContextWrapper;

public abstract class BackupAgent extends ContextWrapper {
    public BackupAgent() {
        super(null);
    }

    public void onQuotaExceeded(long size, long quota) {}

    public void onRestoreFinished() {}
}
