package com.afollestad.materialdialogs
import android.app.*; import android.content.*; import android.os.*; import android.widget.*
typealias DialogCallback = (MaterialDialog) -> Unit
class MaterialDialog(val windowContext: Context) : Dialog(windowContext) {
  internal val positiveListeners = mutableListOf<DialogCallback>(); internal val negativeListeners = mutableListOf<DialogCallback>(); private val root = LinearLayout(windowContext); private val pos = Button(windowContext); private val neg = Button(windowContext)
  init { setContentView(root); root.addView(pos); root.addView(neg); pos.setOnClickListener { positiveListeners.forEach { it(this) }; dismiss() }; neg.setOnClickListener { negativeListeners.forEach { it(this) }; dismiss() } }
  fun title(res: Int? = null, text: String? = null) = apply { setTitle(text) }
  fun message(res: Int? = null, text: CharSequence? = null) = apply { val t = TextView(windowContext); t.text = text; root.addView(t) }
  fun positiveButton(res: Int? = null, text: CharSequence? = null, click: DialogCallback? = null) = apply { if (click != null) positiveListeners.add(click); pos.text = text }
  fun negativeButton(res: Int? = null, text: CharSequence? = null, click: DialogCallback? = null) = apply { if (click != null) negativeListeners.add(click); neg.text = text }
  inline fun show(func: MaterialDialog.() -> Unit): MaterialDialog = apply { this.func(); this.show() } }
