package app.u.metamodule;
import android.content.*;
public interface AppModule { void onCreate(Context c); void onAgree(Context c); }
