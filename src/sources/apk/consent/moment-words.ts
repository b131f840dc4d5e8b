import type { ConsentGate } from "../../../model/app.ts";
import type { When } from "../../../model/fact.ts";
import type { Text } from "../../../model/text.ts";
import type { Moment } from "./consent.ts";

interface Dated {
  readonly when: When;
  readonly because: Text;
}

/** The moment in words, and whether it is certain enough to be said. */
export function becauseOf(moment: Moment, gate: ConsentGate | null): Dated {
  switch (moment.kind) {
    case "start":
      return { when: "before-consent", because: startWords(moment.path, gate) };
    case "refused":
      return {
        when: "before-consent",
        because: {
          en: `Runs when the user refuses: from ${javaName(moment.path[0])}.`,
          zh: `在用户拒绝时运行：入口为 ${javaName(moment.path[0])}。`,
        },
      };
    case "agreed":
      return agreedWords(moment, gate);
    case "background":
      return {
        when: "in-background",
        because: {
          en: `Runs from ${javaName(moment.path[0])}, which the system starts without the user; nothing on the way checks whether the user agreed.`,
          zh: `由系统在无需用户操作时启动的 ${javaName(moment.path[0])} 运行，途中没有检查用户是否同意。`,
        },
      };
    case "possible":
      return { when: "unknown", because: possibleWords(moment, gate) };
    case "too-much":
      return {
        when: "unknown",
        because: {
          en: "There is more code between the app's start and here than is followed.",
          zh: "从应用启动到此处的代码过多，超出可跟踪的范围。",
        },
      };
    case "unseen":
      return {
        when: "unknown",
        because: {
          en: "The way to this code leads through calls that cannot be followed exactly.",
          zh: "到达这段代码的路径经过了无法准确跟踪的调用。",
        },
      };
  }
}

function startWords(path: readonly string[], gate: ConsentGate | null): Text {
  const from = javaName(path[0]);
  return gate === null
    ? {
        en: `Runs by itself from the first start, by ${from}; no place was found that asks for agreement.`,
        zh: `首次启动时即由 ${from} 自动运行；未发现征求用户同意的界面。`,
      }
    : {
        en: `Runs by itself from the first start, by ${from}; nothing on the way waits for the user to agree in ${className(gate.class)}.`,
        zh: `首次启动时即由 ${from} 自动运行，途中没有等待用户在 ${className(gate.class)} 中表示同意。`,
      };
}

function agreedWords({ path, flags }: Extract<Moment, { kind: "agreed" }>, gate: ConsentGate | null): Dated {
  if (gate === null) return { when: "unknown", because: NO_GATE };
  const asked = className(gate.class);
  const keys = flags.slice(0, 3).join(", ");
  return {
    when: "after-consent",
    because:
      keys === ""
        ? {
            en: `Runs only once the user has agreed in ${asked}: from ${javaName(path[0])}.`,
            zh: `仅在用户于 ${asked} 中表示同意后运行：入口为 ${javaName(path[0])}。`,
          }
        : {
            en: `Runs only where ${keys}, set on agreeing in ${asked}, says that the user agreed.`,
            zh: `仅当用户在 ${asked} 中同意时所设置的 ${keys} 表明已同意时才运行。`,
          },
  };
}

const NO_GATE: Text = {
  en: "It does not run by itself at the first start, and no place was found that asks for agreement.",
  zh: "首次启动时不会自动运行，也未发现征求用户同意的界面。",
};

function possibleWords(
  { path, isDoubtful }: Extract<Moment, { kind: "possible" }>,
  gate: ConsentGate | null,
): Text {
  const from = javaName(path[0]);
  if (isDoubtful) {
    return {
      en: `May run at the first start, by ${from}: it hangs on a condition or an object that cannot be told from the code.`,
      zh: `首次启动时可能由 ${from} 运行，但取决于无法从代码中判断的条件或对象。`,
    };
  }
  if (gate === null) return NO_GATE;
  return {
    en: `By the code it can run without agreeing in ${className(gate.class)}, by ${from} on something that the user or the system does; whether the app lets it come to that is not known.`,
    zh: `从代码看，用户未在 ${className(gate.class)} 中同意时，也可能因用户或系统的操作由 ${from} 运行；应用是否允许出现这种情况尚不清楚。`,
  };
}

function className(descriptor: string): string {
  return descriptor.slice(1, -1).replaceAll("/", ".");
}

/** `com.a.B.m` */
function javaName(signature: string | undefined): string {
  if (signature === undefined) return "?";
  const [owner = "", method = ""] = signature.split("->");
  return `${className(owner)}.${method.slice(0, method.indexOf("("))}`;
}
