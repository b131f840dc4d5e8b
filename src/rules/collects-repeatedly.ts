import type { Repeat } from "../model/app.ts";
import type { Evidence } from "../model/evidence.ts";
import { codePlace, evidenceExample, permission } from "../model/example.ts";
import type { Fact } from "../model/fact.ts";
import { javaSignature } from "../model/java-name.ts";
import { defineRule, type Seen } from "../model/rule.ts";
import type { Text } from "../model/text.ts";
import { type Practice, practicesInCode } from "./weigh/does.ts";
import { folded } from "./weigh/fold.ts";
import { isThirdParty } from "./weigh/library.ts";
import { isNeedJudged } from "./weigh/needed.ts";
import { isSensitiveType, weigh } from "./weigh/severity.ts";
import { placesOf } from "./weigh/verdict.ts";
import { actorSubjects, practiceWords, sentences } from "./weigh/words.ts";

const LOCATION = {
  kind: "api",
  signature:
    "Landroid/location/LocationManager;->requestLocationUpdates(Ljava/lang/String;JFLandroid/location/LocationListener;)V",
} as const;

export default defineRule({
  id: "collects-repeatedly",
  title: { en: "Takes data again and again", zh: "按固定间隔反复收集" },
  says: {
    what: {
      en: "Personal data is read by a timer, or the position is asked for at a short interval.",
      zh: "通过定时器反复读取个人信息，或以很短的间隔请求位置。",
    },
    why: {
      en: "Data may be read no more often than the function needs; test labs count the readings.",
      zh: "收集应保持在业务功能所需的最低频率；检测机构会统计读取次数。",
    },
    fix: {
      en: "Read it once when the function needs it, keep the value, and choose the longest interval that serves.",
      zh: "在功能需要时读取一次并保留结果，采用满足需要的最长间隔。",
    },
  },
  cites: ["CN-PIPL-6", "CN-METHOD-2019", "CN-GBT-41391", "EU-GDPR-5"],
  masvs: ["PRIVACY-1"],
  reads: ["code", "code-path"],
  judge: (evidence) => folded(practicesInCode(evidence).flatMap((practice) => see(evidence, practice))),
  examples: {
    breaks: [
      {
        says: { en: "The position every second.", zh: "每秒请求一次位置。" },
        evidence: evidenceExample({
          facts: [{ data: "location.precise", rung: "L2", via: LOCATION, at: codePlace }],
          permissions: [permission("android.permission.ACCESS_FINE_LOCATION")],
          screens: { repeats: [{ call: LOCATION.signature, everyMs: 1000, runs: null, at: codePlace }] },
        }),
      },
      {
        says: { en: "A timer reads the Android ID every 30 seconds.", zh: "定时器每 30 秒读取 Android ID。" },
        evidence: evidenceExample({
          facts: [
            {
              data: "device.android-id",
              rung: "L2",
              at: { ...codePlace, class: "Lapp/example/Task;", method: "run()V" },
            },
          ],
          screens: {
            repeats: [
              {
                call: "Ljava/util/Timer;->schedule(Ljava/util/TimerTask;JJ)V",
                everyMs: 30000,
                runs: "Lapp/example/Task;->run()V",
                at: codePlace,
              },
            ],
          },
        }),
      },
    ],
    keeps: [
      {
        says: { en: "The position every ten minutes.", zh: "每十分钟请求一次位置。" },
        evidence: evidenceExample({
          facts: [{ data: "location.precise", rung: "L2", via: LOCATION, at: codePlace }],
          permissions: [permission("android.permission.ACCESS_FINE_LOCATION")],
          screens: { repeats: [{ call: LOCATION.signature, everyMs: 600000, runs: null, at: codePlace }] },
        }),
      },
      {
        says: { en: "A timer that reads nothing personal.", zh: "定时器不读取个人信息。" },
        evidence: evidenceExample({
          facts: [{ data: "device.model", rung: "L2" }],
          screens: {
            repeats: [
              {
                call: "Ljava/util/Timer;->schedule(Ljava/util/TimerTask;JJ)V",
                everyMs: 1000,
                runs: "Lapp/example/Task;->run()V",
                at: codePlace,
              },
            ],
          },
        }),
      },
    ],
  },
});

/** Ours, not the law's: labs speak of readings every few seconds and every thirty seconds. */
const SHORT_MS = 30_000;

function see(evidence: Evidence, practice: Practice): readonly Seen[] {
  if (!isNeedJudged(practice.data) && !isSensitiveType(practice.data)) return [];
  const pairs = evidence.facts.screens.repeats.flatMap((repeat) =>
    practice.facts
      .filter((fact) => isShort(repeat) && repeats(repeat, fact))
      .map((fact) => ({ repeat, fact })),
  );
  const [first, ...more] = pairs;
  if (!first) return [];
  const acts = { ...practice, facts: [first.fact, ...more.map(({ fact }) => fact)] } satisfies Practice;
  const [only, ...others] = actorSubjects(acts);
  return [
    {
      verdict: "risk",
      ...weigh(acts, {
        lessened: {
          at: "medium",
          because: { en: "the function may need the interval", zh: "功能可能需要该间隔" },
        },
      }),
      subject: [practice.data, ...actorSubjects(acts)],
      data: practice.data,
      ...(only !== undefined && others.length === 0 && isThirdParty(first.fact.actor) ? { sdk: only } : {}),
      says: sentences(practiceWords(acts), everyWords(first.repeat)),
      rests: { facts: [...new Set(acts.facts.map(({ id }) => id))] },
      at: [first.repeat.at, ...placesOf(acts.facts)],
    },
  ];
}

function isShort({ everyMs }: Repeat): boolean {
  return everyMs !== null && everyMs <= SHORT_MS;
}

/** The call itself takes the data, or what it runs does, directly or on the way to the fact. */
function repeats({ call, runs, at }: Repeat, fact: Fact): boolean {
  if (fact.at.kind !== "code") return false;
  if (fact.via.kind === "api" && fact.via.signature === call)
    return [fact.at, ...fact.also].some(
      (place) =>
        place.kind === "code" &&
        place.class === at.class &&
        place.method === at.method &&
        place.offset === at.offset,
    );
  if (runs === null) return false;
  return `${fact.at.class}->${fact.at.method}` === runs || (fact.reachedBy ?? []).includes(runs);
}

function everyWords({ everyMs, call }: Repeat): Text {
  const seconds = (everyMs ?? 0) / 1000;
  const how = javaSignature(call);
  // An interval of nought is Android's word for "as often as you can".
  if (seconds === 0) {
    return {
      en: `It is asked for as often as it changes (${how}).`,
      zh: `代码设定一有变化即获取（${how}）。`,
    };
  }
  return {
    en: `The code has it done every ${seconds} s (${how}).`,
    zh: `代码设定每 ${seconds} 秒执行一次（${how}）。`,
  };
}
