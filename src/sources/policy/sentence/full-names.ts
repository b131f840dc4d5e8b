import type { Party } from "../../../model/claim.ts";
import { matches } from "../lexicon/matches.ts";
import type { Parse, Span } from "./grammar.ts";

/** A firm's name goes on behind what the lists know of it: 顺丰 + 速运, 阿里云 + 计算有限公司, 高德地图 + SDK. */
const TAIL_ZH =
  /^(?:[\p{Script=Han}（）()·]{0,18}?(?:股份有限公司|有限责任公司|有限公司)|(?:技术|科技|计算|网络|信息|在线|数字|智能|移动|互联|软件|云)*(?:速运|快递|物流|科技|集团|地图|支付|云|广告|统计|推送|登录|分享|开放平台))?(?:SDK)?/iu;
/** "Our courier DHL", "our host, Hetzner Online GmbH", "carriers such as UPS": the name that follows its kind. */
const NAME_EN =
  /^(?:,)?\s*\(?(?:such as |including |like |namely |called |e\.g\.,? |for example,? )?((?!(?:We|You|If|The|Our|In|To|For|When|This|These|They|It|Your|And|Or|As|By|On|At|With|Where|Please|All|Any|Some)\b)[A-Z][\w&.'’-]*(?:\s(?:[A-Z][\w&.'’-]*|of|&)){0,3}(?:,?\s(?:Inc|LLC|Ltd|Limited|GmbH|Corp|B\.V|S\.A)\b\.?)?)/;
const KIND_EN =
  /^(?:(?:our|the|an?|other|certain|its)\s)*(?:[a-z][a-z -]*)?(?:provider|partner|processor|courier|carrier|company|host|vendor|supplier|network|platform|service|agency|bank|insurer|firm)(?:s|ies)?$|^[a-z -]+(?:companies|agencies)$/;

/** The party by the whole of its name, where the words around tell more of it than the lists do. */
export function inFull(
  parse: Parse,
  span: Span,
  party: Party,
): { readonly party: Party; readonly end: number } {
  if (party.kind !== "third-party" && party.kind !== "sdk") return { party, end: span.end };
  const words = parse.original.slice(span.start, span.end);
  const rest = parse.original.slice(span.end, span.end + 60);
  if (matches(/[\p{Script=Han}]$/u, words)) {
    const isName = party.kind === "sdk" || !matches(/(?:方|商|者|伙伴|机构|平台|公司|人)$/, words);
    const tail = isName ? (TAIL_ZH.exec(rest)?.[0] ?? "") : "";
    if (tail === "") return { party, end: span.end };
    return { party: named(party, words + tail), end: span.end + tail.length };
  }
  const found = matches(KIND_EN, words) ? NAME_EN.exec(rest) : null;
  const name = found?.[1];
  if (!found || name === undefined) return { party, end: span.end };
  return { party: { ...party, name: name.replace(/[.']+$/, "") }, end: span.end + found[0].length };
}

/** 高德地图SDK is one, whoever reads it and by what turn. */
export function asSdk(party: Party): Party {
  return party.kind === "third-party" && party.name !== null ? named(party, party.name) : party;
}

function named(party: Party, name: string): Party {
  if (party.kind === "third-party" && matches(/SDK$/i, name)) return { kind: "sdk", name, sdk: null };
  return party.kind === "third-party" || party.kind === "sdk" ? { ...party, name } : party;
}
