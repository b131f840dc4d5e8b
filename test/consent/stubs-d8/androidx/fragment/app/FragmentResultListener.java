package androidx.fragment.app; public interface FragmentResultListener { void onFragmentResult(String k, android.os.Bundle b); }
