/** Bases of which it is known by which names Android calls what stands below them. */
const BASES: ReadonlySet<string> = new Set([
  "Landroid/app/Activity;",
  "Landroid/app/Application;",
  "Landroid/app/Fragment;",
  "Landroid/app/DialogFragment;",
  "Landroid/app/Service;",
  "Landroid/app/IntentService;",
  "Landroid/content/BroadcastReceiver;",
  "Landroidx/multidex/MultiDexApplication;",
  "Landroidx/activity/ComponentActivity;",
  "Landroidx/appcompat/app/AppCompatActivity;",
  "Landroidx/appcompat/app/AppCompatDialogFragment;",
  "Landroidx/fragment/app/DialogFragment;",
  "Landroidx/fragment/app/Fragment;",
  "Landroidx/fragment/app/FragmentActivity;",
]);

/** From the signatures of those classes, Android's and androidx's; both are Apache-2.0. */
const NAMES = `
  onActionModeFinished onActionModeStarted onActivityCreated onActivityReenter onActivityResult
  onApplyThemeResource onAttach onAttachFragment onAttachedToWindow onBackPressed
  onBackgroundVisibleBehindChanged onBind onCancel onChildTitleChanged onConfigurationChanged
  onContentChanged onContextItemSelected onContextMenuClosed onCreate onCreateAnimation onCreateAnimator
  onCreateContextMenu onCreateDescription onCreateDialog onCreateNavigateUpTaskStack onCreateOptionsMenu
  onCreatePanelMenu onCreatePanelView onCreateSupportNavigateUpTaskStack onCreateThumbnail onCreateView
  onDestroy onDestroyOptionsMenu onDestroyView onDetach onDetachedFromWindow onDismiss
  onEnterAnimationComplete onGenericMotionEvent onGetDirectActions onGetLayoutInflater onHandleIntent
  onHiddenChanged onInflate onKeyDown onKeyLongPress onKeyMultiple onKeyShortcut onKeyUp onListItemClick
  onLocalVoiceInteractionStarted onLocalVoiceInteractionStopped onLocalesChanged onLowMemory
  onMenuItemSelected onMenuOpened onMovedToDisplay onMultiWindowModeChanged onNavigateUp
  onNavigateUpFromChild onNewActivityOptions onNewIntent onNightModeChanged onOptionsItemSelected
  onOptionsMenuClosed onPanelClosed onPause onPerformDirectAction onPictureInPictureModeChanged onPostCreate
  onPostResume onPrepareDialog onPrepareNavigateUpTaskStack onPrepareOptionsMenu onPreparePanel
  onPrepareSupportNavigateUpTaskStack onPrimaryNavigationFragmentChanged onProvideAssistContent
  onProvideAssistData onProvideKeyboardShortcuts onProvideReferrer onRebind onReceive
  onRequestPermissionsResult onRestart onRestoreInstanceState onResume onResumeFragments
  onRetainCustomNonConfigurationInstance onRetainNonConfigurationChildInstances
  onRetainNonConfigurationInstance onSaveInstanceState onSearchRequested onStart onStartCommand
  onStateNotSaved onStop onSupportActionModeFinished onSupportActionModeStarted onSupportContentChanged
  onSupportNavigateUp onTaskRemoved onTerminate onTitleChanged onTopResumedActivityChanged onTouchEvent
  onTrackballEvent onTrimMemory onUnbind onUserInteraction onUserLeaveHint onViewCreated onViewStateRestored
  onVisibleBehindCanceled onWindowAttributesChanged onWindowDismissed onWindowFocusChanged
  onWindowStartingActionMode onWindowStartingSupportActionMode
`;
let names: ReadonlySet<string> | null = null;

/**
 * Whether what stands below a base may be called by an `on…` of this name, where nothing but the base is known code: a page's
 * own `onReady` is nobody's callback, though other classes have one.
 */
export function isCalledBelow(base: string, name: string): boolean {
  if (!BASES.has(base)) return true;
  names ??= new Set(NAMES.trim().split(/\s+/));
  // Buses call these, some by name alone.
  return names.has(name) || name.startsWith("onEvent");
}
