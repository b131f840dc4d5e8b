package com.lcee
import android.app.*; import android.content.*
class DialogDsl(private val activity: Activity) { var title = ""; var message = ""; private val buttons = mutableListOf<Pair<String, () -> Unit>>(); fun positive(text: String, block: () -> Unit) { buttons.add(0, text to block) }; fun negative(text: String, block: () -> Unit) { buttons.add(text to block) }
  fun show() { val b = AlertDialog.Builder(activity).setTitle(title).setMessage(message); val p = buttons[0]; b.setPositiveButton(p.first) { _, _ -> p.second() }; buttons.getOrNull(1)?.let { n -> b.setNegativeButton(n.first) { _, _ -> n.second() } }; b.create().show() } }
inline fun Activity.dialog(block: DialogDsl.() -> Unit) = DialogDsl(this).apply(block).show()
