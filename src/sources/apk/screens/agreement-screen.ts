import type { AgreementScreen } from "../../../model/app.ts";
import { type LayoutElement, visit } from "./consent-boxes.ts";

type Means = AgreementScreen["buttons"][number]["means"];

const ABOUT_POLICY = /隐私|个人信息保护|privacy/i;
/** Whole captions only: "agree" within a sentence is no button. */
const CAPTIONS: readonly (readonly [Means, RegExp])[] = [
  [
    "refuse",
    /^(不同意|我?不同意|拒绝|不接受|暂不同意|暂不使用|暂不|退出|退出应用|取消|仅浏览|再想想|disagree|i disagree|decline|reject|reject all|refuse|no,? thanks|not now|cancel|exit|quit)$/i,
  ],
  [
    "agree",
    /^(我?同意|我?已?阅读并同意|同意并继续|同意并进入|同意并使用|同意并登录|接受|接受并继续|agree|i agree|agree and continue|agree & continue|accept|accept all|accept and continue|i accept)$/i,
  ],
  [
    "acknowledge",
    /^(好|好的|我?知道了|确定|继续|进入|立即体验|开始使用|下一步|ok|okay|got it|continue|start|next)$/i,
  ],
];
const INPUT = /EditText|AutoComplete/;

/**
 * A layout that asks for agreement to a policy: it speaks of one and has a button to go on. A form with fields to fill
 * in is a login page, and one with a box to tick is judged by its box.
 */
export function agreementScreen(root: LayoutElement, entry: string): AgreementScreen | null {
  let words: string | null = null;
  let isForm = false;
  const buttons: AgreementScreen["buttons"][number][] = [];
  visit(root, [], ({ name, texts, checked }) => {
    if (INPUT.test(name) || checked !== null || /CheckBox|Switch/.test(name)) isForm = true;
    words ??= texts.find((text) => ABOUT_POLICY.test(text)) ?? null;
    const button = captionOf(texts);
    if (button !== null) buttons.push(button);
  });
  if (words === null || isForm || !buttons.some(({ means }) => means !== "refuse")) return null;
  return { words, buttons, at: { kind: "entry", entry } };
}

export function captionOf(texts: readonly string[]): AgreementScreen["buttons"][number] | null {
  for (const text of texts) {
    const caption = text.trim();
    const found = CAPTIONS.find(([, pattern]) => pattern.test(caption));
    if (found) return { words: caption, means: found[0] };
  }
  return null;
}
