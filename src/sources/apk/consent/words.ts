import { remembered } from "./remembered.ts";

/** Words by which a page is known to ask for agreement to a privacy policy or to terms. */
const POLICY =
  /隐私|隱私|用户(?:服务)?协议|服务(?:协议|条款)|使用(?:协议|条款)|个人信息(?:保护|收集|处理)|用戶協議|(?:服務|使用者?)(?:協議|條款)|個人(?:資料|資訊|信息)(?:保護|收集|蒐集|處理)|privacy|terms (?:of|and)|user agreement|personal (?:data|information)|data protection|datenschutz|nutzungsbedingungen|privatsphäre|confidentialité|vie privée|données personnelles|conditions d['’]utilisation|privacidad|términos de|datos personales|informativa sulla|dati personali|prywatności|danych osobowych|dados pessoais|privacidade|gegevensbescherming|persoonsgegevens/i;

/** One of these stands in whatever those are found in, in lower case. */
export const POLICY_PARTS: readonly string[] = [
  "隐私",
  "隱私",
  "协议",
  "協議",
  "条款",
  "條款",
  "个人信息",
  "個人資料",
  "個人資訊",
  "個人信息",
  "privacy",
  "terms of",
  "terms and",
  "user agreement",
  "personal data",
  "personal information",
  "data protection",
  // Without their letters beyond ASCII, so that capitals and small letters are told alike byte by byte.
  "datenschutz",
  "nutzungsbedingungen",
  "privatsph",
  "confidentialit",
  "vie priv",
  "es personnelles",
  "conditions d",
  "privacidad",
  "rminos de",
  "datos personales",
  "informativa sulla",
  "dati personali",
  "prywatno",
  "danych osobowych",
  "dados pessoais",
  "gegevensbescherming",
  "persoonsgegevens",
];

const REFUSAL =
  /不同意|不接受|暂不|暫不|拒绝|拒絕|不用|退出|取消|仅浏览|僅瀏覽|浏览模式|(?:仅|只|僅)使用?基[本础礎]|基[本础礎](?:功能|模式)|游客|访客|(?:nur|only) (?:notwendig|erforderlich|necessary|essential|required)|(?:necessary|essential) only|uniquement (?:les )?(?:nécessaire|essentiel)|solo (?:las? |lo )?(?:necesari|necessari|esencial)|disagree|(?:do not|don['’]t|not) (?:agree|accept|consent|allow)|declin|refus|reject|den(?:y|ied)|exit|quit|cancel|not now|no,? thanks|later|leave|ablehnen|(?:nicht|nein,? nicht) (?:zustimmen|akzeptieren|einverstanden)|abbrechen|später|beenden|refuser|pas d['’]accord|n['’]accepte pas|ne pas accepter|quitter|plus tard|annuler|rechazar|no (?:acepto|aceptar|estoy de acuerdo)|cancelar|rifiut|non (?:accett|acconsent)|annulla|weiger|afwijzen|niet (?:akkoord|accepteren)|annuleren|odrzu|nie (?:zgadzam|akceptuj)|anuluj|recusar|não (?:aceit|concord)/i;

/** Says itself that the user agrees. */
const AGREEMENT =
  /同意|接受|授权并|agree|accept|consent|zustimm|akzeptier|einverstanden|d['’]accord|acept|de acuerdo|accett|acconsent|akkoord|akceptuj|zgadzam|aceit|concordo/i;

/** Agrees only by what it stands under. */
const GOING_ON =
  /允许|允許|确定|確定|确认|確認|知道了|继续|繼續|好的|进入|進入|开始|開始|下一步|^(?:ok|okay|yes|continue|got it|i understand|next|start|confirm|proceed|enter|allow|weiter|verstanden|continuer|compris|continuar|entendido|continua|avanti|doorgaan|dalej|rozumiem)\b/i;

/** Nothing but agreeing, as a button says it. */
const AGREES_ALONE =
  /^(?:我)?(?:已(?:阅读)?并?)?同意(?:并.{1,6}|，.{1,8})?(?:[（(].*[）)])?$|^(?:i )?(?:agree|accept|consent)(?: (?:and|&) \w+| all)?$|^(?:(?:ich )?stimme zu|(?:alle )?(?:zustimmen|akzeptieren)|(?:j['’]|tout )?accepte[rz]?(?: tout)?|acepto|aceptar(?: todo)?|accett[oa](?: tutto)?|akkoord|accepteren|akceptuję|zgadzam się|aceit(?:o|ar)(?: tudo)?)$/i;

/** Whether a button says by itself that its press agrees, to nothing else than what stands beside it. */
export function agreesAlone(label: string): boolean {
  return AGREES_ALONE.test(label.trim());
}

/** What stands beside a box that is to be ticked. */
export function asksForTick(text: string): boolean {
  return POLICY.test(text) && AGREEMENT.test(text);
}

/** A name that a programmer gives to such a button, key or field. */
const AGREEMENT_NAME = /agree|accept|consent|tongyi/i;
const REFUSAL_NAME =
  /disagree|unagree|notagree|not_agree|no_agree|refuse|reject|deny|decline|cancel|exit|butongyi/i;

export function isPolicyText(text: string): boolean {
  return text.length > MAX_LABEL ? POLICY.test(text) : SHORT_POLICY.test(text);
}

const MAX_LABEL = 100;
/** The same page is looked at for each of its buttons. */
const SHORT_POLICY = remembered(POLICY);

export type Side = "agree" | "go-on" | "refuse" | "other";

/** What pressing a button with these words means; the first that is clear counts. */
export function sideOf(labels: readonly string[]): Side {
  // A long text is no label: it speaks of agreeing without being the button for it.
  const short = labels.filter((label) => label.length <= 40).map((label) => label.trim());
  if (short.some((label) => REFUSAL.test(label))) return "refuse";
  if (short.some((label) => AGREEMENT.test(label))) return "agree";
  return short.some((label) => GOING_ON.test(label)) ? "go-on" : "other";
}

/** The same by the name of a view, `id/btn_agree`, where nothing is written on it. */
export function sideOfName(name: string): Side {
  if (REFUSAL_NAME.test(name)) return "refuse";
  return AGREEMENT_NAME.test(name) ? "agree" : "other";
}
