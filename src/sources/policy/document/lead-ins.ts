import type { Block } from "../../../formats/text/block.ts";
import { fold } from "../lexicon/fold.ts";
import { holdsHan } from "../lexicon/han.ts";
import { matches } from "../lexicon/matches.ts";
import { COLLECTED } from "../sentence/continuation.ts";
import { ARE_THESE, announcesData, opensList } from "../sentence/handing-on.ts";
import type { Inherited } from "../sentence/statement.ts";
import { type Placed, topicOf } from "./outline.ts";
import { isFragment, sectionSays } from "./sections-en.ts";

interface Lead {
  /** Depth of the list that the lead-in itself stands in; 0 for a paragraph or heading. */
  readonly level: number;
  readonly inherited: Inherited | null;
  /** It is a heading, no sentence. */
  readonly heading?: true;
  /** It is a question. */
  readonly asked?: true;
  /** "我们绝不会：" – what is listed below is denied. */
  readonly denies?: true;
  /** An entry that announces a list whose entries stand beside it and not below it, as pages lose their levels. */
  readonly beside?: true;
  /** How a Chinese entry that announces a list is marked: entries marked otherwise stand below it. */
  readonly mark?: string;
}

/** Paragraphs longer than this under a lead-in speak for themselves. */
const MAX_UNBULLETED_CHARS = 60;

/** "iOS：…", "设备信息：…": an entry of a list that lost its bullet. */
const LABELLED = /^[^,，。:：]{1,16}[:：].{0,300}$/;

/** "我们绝不会：" */
const DENYING =
  /(?:^|[,，。;；]|我们|本应用|平台|承诺|保证|公司|团队)\s*(?:绝对?|从|永远|也|都|承诺|保证)*(?:不会?|不曾|没有|不得)(?:做|做以下|进行以下|有以下)?[^,，。;；]{0,6}[:：]\s*$|(?:不在|不属于)[^,，。;；]{0,10}(?:之列|范围之?内|的范围)[:：]\s*$|\b(?:we|i|it|the app|our app)\s+(?:also\s+)?(?:do(?:es)? not|don't|doesn't|will not|won't|never)\s*:\s*;?$/;

const LISTS_DATA =
  /(信息|数据|资料|权限|内容|类型|以下|如下|下列|包括|包含|例如|information|data|following|include[sd]?|including|such as|permissions?)/;
const LISTS_OTHER =
  /(情况|情形|方式|目的|途径|场景|措施|步骤|原则|权利|用途|例外|规则|事项|功能|服务|除外|条件|circumstances|purposes?|ways|cases|situations|methods|reasons|rights|steps|measures|principles|conditions|scenarios|parties|recipients|partners|features|services|(?<!limited )to|if|when|except|unless|for)\s*(下|中|之一|时)?\s*[:：]?$/;

/** "When you play, we collect:" */
const ENDS_IN_VERB =
  /\b(we|i|it|app|game|service|you|users?|may|will|can|also|automatically|not|never|and|or|following)\s+((?:also|automatically|only|directly)\s+)?(collect|ask for|ask you for|ask about|take|gather|process|store|receive|obtain|access|record|share|need|request|keep|log|read|see|provide|give us|enter|submit|get|know|have|track|hold|sell|disclose|collects|stores|accesses|reads|shares|receives)(?: (?:from you|about you|on you|it|us|them))?$/;

/** 须由您如实填报：, 平台一并登记： */
const ENDS_IN_VERB_ZH =
  /(收集|采集|获取|读取|获得|接收|记录|记下|登记|提供|填写|填报|提交|上传|上报|报送|出示|录入|留下|留存|保存|存储|共享|发送|传输|发给(?:他们|它|对方)?|申请|调用|披露|带上|附上|材料|字段|资料|项目|下列各项|各项)(?:的有|的是|有)?$/;

/** 在下列情况下，我们可能会共享您的个人信息: the list below says when, not what. */
const IN_CASES =
  /(下列|以下|如下)(的|任一|几种)?(情况|情形|场景|条件|目的|方式|原则|用途)(下|中|之一|时)?[^:：]{0,30}[:：]?\s*$/;

/** Follows which "we collect the following:" governs the list below it. */
export class LeadIns {
  private leads: Lead[] = [];
  /** What the open headings say of lists below them, from the highest down. */
  private sections: { readonly level: number; readonly says: Inherited | null }[] = [];

  /** What governed a block that broke off in the middle of a list. */
  private brokenOff: Inherited | null = null;

  reset(): void {
    this.leads = [];
    this.brokenOff = null;
  }

  /** "IMEI、IDFA（" – the next line goes on with it, once. */
  takeBrokenOff(): Inherited | null {
    const inherited = this.brokenOff;
    this.brokenOff = null;
    return inherited;
  }

  /** "Information we collect" right above a list works as a lead-in. */
  heading({ block, topic }: Placed): void {
    this.leads = [];
    const text = fold(block.text);
    const collects = matches(
      /(information|data) (that )?(we|you) (may )?(collect|provide)[^,.]{0,30}$|(我们)?(会|将|需要)?收集(您)?的?(哪些)?(个人)?(信息|数据)(类型|种类|范围)?$/,
      text,
    );
    while ((this.sections.at(-1)?.level ?? 0) >= block.level && this.sections.length > 0) this.sections.pop();
    const own =
      topic === "rights" ? null : (chineseHeading(text) ?? (collects ? byHeading(text) : sectionSays(text)));
    // "When you register" goes on with "data we process" above it; "How to reach us" does not.
    const about = topicOf(block.text);
    const above =
      isLatin(text) && (about === null || about === "collection")
        ? (this.sections.at(-1)?.says ?? null)
        : null;
    const says = own ?? above;
    this.sections.push({ level: block.level, says });
    if (says) this.leads = [{ level: 0, inherited: says, heading: true }];
  }

  /** "What do you collect?", "Data processed", where they stand as a paragraph. */
  asks(text: string): Inherited | null {
    const says = sectionSays(text);
    const asked = matches(/\?\s*$/, text);
    if (says) this.leads = [{ level: 0, inherited: says, heading: true, ...(asked ? { asked } : {}) }];
    // Another question: what the last one said of its answer is over.
    else if (asked) this.leads = [];
    return says;
  }

  enter(block: Block): void {
    if (block.kind === "item") {
      const goesOn = isLatin(block.text) && isFragment(block.text) && !matches(/[:：]\s*$/, block.text);
      for (let lead = this.leads.at(-1); lead && lead.level >= block.level; lead = this.leads.at(-1)) {
        if (lead.beside && goesOn && lead.level === block.level) break;
        if (lead.mark && lead.level === block.level && lead.mark !== markOf(block.text)) break;
        this.leads.pop();
      }
    } else if (isProse(block)) {
      // "What must I give you? – An e-mail address and a password. Your name …": its first sentence may still answer.
      this.leads = isLatin(block.text) ? this.leads.filter(({ asked }) => asked) : [];
    }
  }

  current(block: Block, sentence: string | null = null): Inherited | null {
    if (block.kind === "heading") return null;
    const lead = this.leads.at(-1);
    // "What does the driver see? – Your first name and your rating. The destination …": the first answers in a fragment.
    if (
      lead?.heading &&
      sentence !== null &&
      block.kind === "paragraph" &&
      isLatin(sentence) &&
      isFragment(sentence)
    )
      return lead.inherited;
    // Under a heading, or without a bullet, only what looks like an entry of a list is taken for one.
    if ((lead?.heading || block.kind === "paragraph") && !isEntry(block)) return null;
    if (lead?.heading && !isLatin(block.text) && !isBareEntry(block.text)) return null;
    return lead?.inherited ?? null;
  }

  /** Whether what an entry says is denied by its lead-in. */
  denied(block: Block): boolean {
    return block.kind !== "heading" && this.leads.at(-1)?.denies === true && isEntry(block);
  }

  /** "If you sign in with Google:" under "Information we collect": the list below is what its heading says. */
  private bySection(block: Block, lastSentence: string, passesOn: Inherited | null): Inherited | null {
    const silent = passesOn === null || passesOn.frames.length === 0;
    const opens = matches(
      /^\W*(if|when|while|once|for|with|in|from|through|during|upon|on|after|by|you)\b/,
      lastSentence,
    );
    return silent && opens && isLatin(block.text) ? (this.sections.at(-1)?.says ?? null) : null;
  }

  /** A block that ends in a colon leads the next; any other paragraph that is no part of a list ends the list. */
  leave(block: Block, lastSentence: string, passesOn: Inherited | null): void {
    if (breaksOff(lastSentence)) this.brokenOff = passesOn;
    if (opensList(lastSentence)) {
      const tail = lastSentence.slice(-60).replace(/[:：]\s*;?\s*$/, "");
      const lists =
        announcesData(lastSentence) >= 0 ||
        (!matches(LISTS_OTHER, tail) &&
          !IN_CASES.test(lastSentence.slice(-60)) &&
          (LISTS_DATA.test(tail) ||
            matches(ARE_THESE, lastSentence) ||
            matches(ENDS_IN_VERB, tail) ||
            matches(ENDS_IN_VERB_ZH, tail)));
      const level = block.kind === "item" ? block.level : 0;
      // A lead-in without a verb of its own ("Device data:") hands on what governs it.
      const told = passesOn?.frames.length ? passesOn : (saysItself(lastSentence) ?? passesOn);
      const inherited = lists
        ? (told ?? this.current(block))
        : /[\p{L}]/u.test(tail) && passesOn === null && tail.length < 24
          ? this.current(block)
          : (this.bySection(block, lastSentence, passesOn) ??
            (passesOn === null && isLatin(lastSentence) ? sectionSays(lastSentence) : null));
      const beside = block.kind === "item" && lists && isLatin(lastSentence);
      const mark = block.kind === "item" && !isLatin(lastSentence) ? markOf(block.text) : "";
      this.leads.push({
        level,
        inherited,
        ...(matches(DENYING, lastSentence) || (lists && deniesAll(passesOn)) ? { denies: true } : {}),
        ...(beside ? { beside } : {}),
        ...(mark ? { mark } : {}),
      });
    } else if (block.kind === "paragraph" && isProse(block)) {
      // What a heading says still holds for a list that comes after prose.
      const says = isLatin(block.text) ? this.sections.at(-1)?.says : null;
      this.leads = says ? [{ level: 0, inherited: says, heading: true }] : [];
    }
  }
}

/** "本应用不会收集、存储或传输以下信息：": whatever verb an entry has of its own, it is in a list of what is not done. */
function deniesAll(said: Inherited | null): boolean {
  return (
    said !== null &&
    said.frames.length > 0 &&
    said.frames.every(({ polarity }) => polarity.kind === "denies" && polarity.exception === null)
  );
}

/** A bracket left open, or a list that stops at its comma: an editor broke the line. */
function breaksOff(text: string): boolean {
  if (text.length < 10 || isLatin(text)) return false;
  const last = text[text.length - 1] ?? "";
  if (/[、,，]/.test(last)) return true;
  if (/[。;；:：.]/.test(last)) return false;
  const rest = text.slice(Math.max(text.lastIndexOf("("), text.lastIndexOf("（")));
  return matches(/^[(（][^)）。;；:：]*$/, rest);
}

function isProse({ text }: Block): boolean {
  return (
    text.length > MAX_UNBULLETED_CHARS && !matches(LABELLED, text) && !(isLatin(text) && isFragment(text))
  );
}

function isLatin(text: string): boolean {
  return !holdsHan(text);
}

function isEntry({ kind, text }: Block): boolean {
  return (
    kind === "item" ||
    kind === "row" ||
    matches(LABELLED, text) ||
    (text.length <= MAX_UNBULLETED_CHARS && !matches(/[。.!?]\s*$/, text)) ||
    (isLatin(text) && isFragment(text))
  );
}

/** 手机号：用于登录; whoever speaks of "you" and "us" speaks for himself. */
function isBareEntry(text: string): boolean {
  return text.length <= MAX_UNBULLETED_CHARS && !matches(/[。;；].|我们|您|你|用户|平台|根据|应当|不/, text);
}

const TAKES_ZH =
  /(收集|采集|获取|记录|读取|拿|要)(了|到|走|您|你|用户|我|的|哪些|什么|何种|以下|下列|个人|必要|基本|敏感|这些|一些)*(信息|数据|资料|内容|东西)?(的)?(类型|种类|范围|清单)?[?？]?$/;
const GIVES_ZH =
  /(您|你|用户)(在[^,，]{1,10}(时|中))?(主动|自愿)?(提供|填写|提交|上传)(给我们)?的(个人)?(信息|数据|资料|内容)$/;
const ASKS_HOW =
  /如何|怎样|怎么|规则|目的|方式|使用|共享|原则|政策|保护|管理|为什么|存储|停止|无需|例外|同意|未成年|儿童|第三方|合作|sdk|cookie/;

/** 我们收集什么, 您填写的资料, 不收集的信息: a heading that alone says what its list is. */
function chineseHeading(heading: string): Inherited | null {
  // 您在建档时填写的内容，可能包括：
  const text = heading.replace(
    /[,，]?(?:可能|主要|具体|一般)?(?:包括|包含|如下|例如|比如)(?:但不限于|以下)?\s*[:：]?\s*$|[:：]\s*$/,
    "",
  );
  if (isLatin(text) || text.length > 30 || matches(ASKS_HOW, text)) return null;
  if (matches(GIVES_ZH, text)) return byHeading(`${text}您提供`);
  if (matches(/不在[^,，]{0,6}(收集|采集|获取|读取)[^,，]{0,4}(之列|范围之?内|的范围)$/, text))
    return denied();
  if (!matches(TAKES_ZH, text)) return null;
  return matches(
    /(不|未|没有?|从未|绝不|从不)(会|曾|去)?((向|对|从)[^,，。:：]{1,8})?(收集|采集|获取|记录|读取|拿|要)/,
    text,
  )
    ? denied()
    : COLLECTED;
}

/** （一）您在建档时填写的内容，可能包括：: an entry that is no sentence and says what its list is. */
function saysItself(text: string): Inherited | null {
  const bare = text.replace(/^[\s\p{P}]*(?:[一二三四五六七八九十\d]{1,3}[\p{P}\s]+)?/u, "");
  return matches(/我们|平台|会|将/, bare) ? null : chineseHeading(bare);
}

/** -, （一）, a): the kind of mark that an entry begins with; empty where it has none. */
function markOf(text: string): string {
  const mark =
    /^\s*([(（]?)([-–—•·●*+]|[\d]{1,2}|[一二三四五六七八九十]{1,3}|[a-z]|[①-⑳])([.、．)）]?)/iu.exec(text);
  if (!mark) return "";
  const sign = mark[2] ?? "";
  const kind = /\d/.test(sign) ? "1" : /[一-龥]/.test(sign) ? "一" : /[a-z]/i.test(sign) ? "a" : sign;
  return `${mark[1] ? "(" : ""}${kind}${mark[3] ? "." : ""}`;
}

function denied(): Inherited {
  const frames = COLLECTED.frames.map((frame) => ({
    ...frame,
    polarity: { ...frame.polarity, kind: "denies" as const },
  }));
  return { ...COLLECTED, frames };
}

function byHeading(text: string): Inherited {
  const user = matches(/you provide|您提供/, text);
  const frames = COLLECTED.frames.map((frame) =>
    user ? { ...frame, actor: { kind: "user" as const } } : frame,
  );
  return { ...COLLECTED, frames };
}
