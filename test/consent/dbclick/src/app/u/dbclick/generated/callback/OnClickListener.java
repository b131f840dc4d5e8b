package app.u.dbclick.generated.callback;
import android.view.*;
public final class OnClickListener implements View.OnClickListener { final Listener mListener; final int mSourceId; public OnClickListener(Listener l, int id) { mListener = l; mSourceId = id; } public void onClick(View v) { mListener._internalCallbackOnClick(mSourceId, v); } public interface Listener { void _internalCallbackOnClick(int sourceId, View v); } }
