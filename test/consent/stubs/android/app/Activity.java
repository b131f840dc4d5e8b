package android.app;

public class Activity extends android.content.ContextWrapper {
    public Activity() { super(null); }
    protected void onCreate(android.os.Bundle state) { throw new RuntimeException(); }
    protected void onStart() { throw new RuntimeException(); }
    protected void onPause() { throw new RuntimeException(); }
    protected void onResume() { throw new RuntimeException(); }
    protected void onDestroy() { throw new RuntimeException(); }
    public void onWindowFocusChanged(boolean has) { throw new RuntimeException(); }
    protected void onActivityResult(int request, int result, android.content.Intent data) { throw new RuntimeException(); }
    public void startActivityForResult(android.content.Intent intent, int request) { throw new RuntimeException(); }
    public final void setResult(int code, android.content.Intent data) { throw new RuntimeException(); }
    public final void setResult(int code) { throw new RuntimeException(); }
    public <T extends android.view.View> T findViewById(int id) { throw new RuntimeException(); }
    public void setContentView(int layout) { throw new RuntimeException(); }
    public void setContentView(android.view.View view) { throw new RuntimeException(); }
    public final void requestPermissions(String[] permissions, int code) { throw new RuntimeException(); }
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) { throw new RuntimeException(); }
    public final void runOnUiThread(Runnable work) { throw new RuntimeException(); }
    public void finish() { throw new RuntimeException(); }
    public FragmentManager getFragmentManager() { throw new RuntimeException(); }
    public android.content.Intent getIntent() { throw new RuntimeException(); }
    public android.view.LayoutInflater getLayoutInflater() { throw new RuntimeException(); }
    public final Application getApplication() { throw new RuntimeException(); }
    public boolean bindService(android.content.Intent intent, android.content.ServiceConnection connection, int flags) { throw new RuntimeException(); }
}
