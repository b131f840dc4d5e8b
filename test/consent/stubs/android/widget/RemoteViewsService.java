package android.widget;

public abstract class RemoteViewsService extends android.app.Service {
    public interface RemoteViewsFactory {
        Object getViewAt(int position);
    }

    public abstract RemoteViewsFactory onGetViewFactory(android.content.Intent intent);
}
