import { readAxml, type XmlAttribute, type XmlElement } from "../../../formats/axml/read-axml.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { VALUE_TYPE } from "../../../formats/res-value.ts";
import type { ConsentBox } from "../../../model/app.ts";
import type { LayoutFile, StringsOf } from "./layouts.ts";

const SWITCH = /(^|\.)\w*(CheckBox|Switch|Toggle)\w*Preference\w*$/;
/**
 * A switch of a settings page by which the user lets data go. Narrower than words of agreement on a page: most switches
 * that name privacy protect it ("private mode"), and recommendations may be on while they can be turned off.
 */
const LETS_GO =
  /(同意|授权|允许)[^，。；]{0,14}(共享|分享|提供|披露|收集|上传|使用|读取)|(向|与|给)[^，。；]{0,8}(合作|第三方|关联)[^，。；]{0,8}(共享|分享|提供|披露)|\b(share|send|provide|upload|sell)\b.{0,30}\b(data|information|usage|history|contacts|location)\b|\b(agree|consent) to\b/i;
const MAX_DEPTH = 50;

/** Switches of settings pages (`res/xml`) that let data go, with whether they are on at first: `android:defaultValue`. */
export function consentPreferences(
  files: readonly LayoutFile[],
  stringsOf: StringsOf,
): readonly ConsentBox[] {
  return files.flatMap(({ entry, read }) => {
    try {
      return switchesBelow(readAxml(read()).root, stringsOf, entry, 0);
    } catch (error) {
      // A file under res/xml that cannot be read is no settings page that Android could show.
      if (error instanceof FormatError) return [];
      throw error;
    }
  });
}

function switchesBelow(
  element: XmlElement,
  stringsOf: StringsOf,
  entry: string,
  depth: number,
): readonly ConsentBox[] {
  const below =
    depth >= MAX_DEPTH
      ? []
      : element.children.flatMap((child) => switchesBelow(child, stringsOf, entry, depth + 1));
  if (!SWITCH.test(element.name)) return below;
  const words = ["title", "summary"]
    .flatMap((name) => textsOf(attribute(element, name), stringsOf))
    .find((text) => LETS_GO.test(text));
  if (words === undefined) return below;
  const checked = attribute(element, "defaultValue");
  return [
    {
      checked: checked !== undefined && checked.type === VALUE_TYPE.boolean && checked.data !== 0,
      words,
      at: { kind: "entry", entry, quote: element.name },
    },
    ...below,
  ];
}

/** By name: AndroidX's own attributes have ids that differ from app to app. */
function attribute({ attributes }: XmlElement, name: string): XmlAttribute | undefined {
  return attributes.find((one) => one.name === name);
}

function textsOf(one: XmlAttribute | undefined, stringsOf: StringsOf): readonly string[] {
  if (one === undefined) return [];
  if (one.string !== null) return [one.string];
  return one.type === VALUE_TYPE.reference ? stringsOf(one.data) : [];
}
