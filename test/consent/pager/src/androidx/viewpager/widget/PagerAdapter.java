package androidx.viewpager.widget;
import android.view.*;
public abstract class PagerAdapter { public abstract int getCount(); public abstract Object instantiateItem(ViewGroup g, int at); }
