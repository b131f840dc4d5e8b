//> SavedData.onRestoreFinished -> SavedData.restored
package app.example.graph;

import android.app.backup.BackupAgent;

/** Android makes the agent of backups that the manifest names. */
public class SavedData extends BackupAgent {
    @Override
    public void onRestoreFinished() {
        restored();
    }

    void restored() {}
}
