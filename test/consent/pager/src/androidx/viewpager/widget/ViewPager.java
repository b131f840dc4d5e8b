package androidx.viewpager.widget;
import android.content.*; import android.view.*;
public class ViewPager extends ViewGroup { PagerAdapter mAdapter; public ViewPager(Context c) { super(c); } public void setAdapter(PagerAdapter a) { mAdapter = a; populate(); } void populate() { for (int i = 0; i < mAdapter.getCount(); i++) mAdapter.instantiateItem(this, i); } protected void onLayout(boolean a, int b, int c, int d, int e) {} }
