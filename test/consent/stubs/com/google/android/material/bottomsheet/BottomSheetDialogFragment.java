package com.google.android.material.bottomsheet;

public class BottomSheetDialogFragment extends androidx.fragment.app.DialogFragment {}
