import type { Block } from "../../../formats/text/block.ts";
import type { Party } from "../../../model/claim.ts";
import { holdsHan } from "../lexicon/han.ts";
import { firstMatch, matches } from "../lexicon/matches.ts";
import { ORGANISATION } from "../sentence/data-entry-zh.ts";
import type { Statement } from "../sentence/statement.ts";

/** Who receives stands above or before the colon: 2、邮政管理部门 over 接收内容：姓名, 税务机关——姓名、证件号码. */

const NUMBER = "^[\\s\\p{P}\\p{S}\\d]*(?:[一二三四五六七八九十]{1,3}[、.．)）]\\s*|[a-z][.)]\\s*)?";
const LABEL = new RegExp(`${NUMBER}(?<who>[^:：,，。;；、\\d][^:：,，。;；]{1,28}?)\\s*(?:[:：]|——|--)`, "u");
const ALONE = new RegExp(`${NUMBER}(?<who>[^:：,，。;；?？\\d][^:：,，。;；?？]{1,22})$`, "u");
/** What such a line is about when it names nobody. */
const NOBODY =
  /(?:目的|方式|范围|信息|数据|内容|说明|提示|注意|情形|情况|共享|转让|披露|委托|提供|权限|用途|场景|类型|期限|原因|同意|例如|比如|包括|如下|原则|公示|公开|功能|服务|登录|清单|名单|对象|谁|什么|哪些|我们|本|您|你|用户|出售|转移|出境|保存|存储|使用|收集|第.{1,3}(?:条|章|节|部分))(?:[(（].*)?$/;
const WHO =
  /(?:者|方|人|家|商|院|所|局|署|厅|委|会|店|校|企业|司机|骑手|老师|教师|医生|医师|医疗机构|保险|快递|物流|驿站|网点|银行|海关|税务|公安|法院|律师|邮政|疾控|警方|中心|门店|师傅|主管|家长|儿女|客户|雇主|集团|总部|办|街道|委员会|大队|支队)(?:[(（].*)?$/;
const PUBLIC =
  /局|部门|部$|署|委$|厅|海关|公安|税务|法院|检察|疾控|监管|政府|机关|主管单位|征信中心|社会保险|经办机构|警方|街道|办$|居委会|村委会|派出所|大队$|支队$/;
const OF_GROUP = /^(?:关联|集团|子公司|母公司|总部|兄弟)/;

export class Receivers {
  private above: Party | null = null;

  /** Each block in its order; a heading or a long paragraph ends what a line above names. */
  enter({ kind, text }: Block): void {
    if (!holdsHan(text)) return;
    const who = firstMatch(ALONE, text.trim())?.groups?.who;
    if (who !== undefined && named(who)) this.above = partyNamed(who);
    else if (kind === "heading" || text.length > MAX_ENTRY_CHARS) this.above = null;
  }

  /** Gives what is shared with nobody named to whoever the place names. */
  give(statement: Statement, block: Block, topic: string | null): Statement {
    if (
      statement.action === "share" &&
      statement.affirms &&
      statement.recipient?.kind === "third-party" &&
      matches(ENTRUSTED, block.text) &&
      block.text.length < MAX_ENTRUSTED_CHARS
    )
      return { ...statement, action: "entrust" };
    const gives = GIVES.has(statement.action);
    // 商户：仅收到订单号；不会收到您的卡号
    const kept = statement.action === "collect" && !statement.affirms && topic === "sharing";
    if (statement.recipient !== null || !(gives || kept) || statement.actor.kind !== "first-party")
      return statement;
    if (topic === "rights" || !holdsHan(block.text)) return statement;
    const who = firstMatch(LABEL, block.text)?.groups?.who;
    if (who !== undefined && named(who))
      return { ...statement, action: kept ? "share" : statement.action, recipient: partyNamed(who) };
    const listed = who === undefined ? topic === "sharing" : matches(CONTENTS, who);
    return gives && this.above && listed ? { ...statement, recipient: this.above } : statement;
  }
}

/** Whoever gets it works for the firm: 交给短信供应商（受托处理）. */
const ENTRUSTED = /受托(?:处理|存储|保管|运维)|委托处理(?!者)|受托(?:机构|单位|人)会?|委托具有/;
const MAX_ENTRUSTED_CHARS = 200;

/** 接收内容：… in the entry of whoever stands above. */
const CONTENTS = /(?:内容|信息|数据|字段|资料|类型|范围)$/;
const GIVES: ReadonlySet<Statement["action"]> = new Set(["share", "entrust"]);
const MAX_ENTRY_CHARS = 90;

function named(who: string): boolean {
  const bare = who.replace(/[(（][^()（）]*[)）]$/, "").trim();
  return !matches(NOBODY, bare) && (matches(WHO, bare) || ORGANISATION.test(bare));
}

function partyNamed(who: string): Party {
  const name = who.trim();
  if (matches(PUBLIC, name)) return { kind: "authority" };
  return matches(OF_GROUP, name) ? { kind: "affiliate", name } : { kind: "third-party", name };
}
