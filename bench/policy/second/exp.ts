import { SAYINGS } from "../../../src/sources/policy/second/classes.ts";
import { readWeights } from "../../../src/sources/policy/second/weights.ts";
import type { Line } from "../../../test/policies/answers.ts";
import { type Text, textsOf } from "./examples.ts";
import { SETTINGS, train, type Settings } from "./train.ts";

const args = process.argv.slice(2);
const option = (name: string, fallback: string) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : (args[at + 1] ?? fallback);
};
const fresh = option("--fresh", "").split(",").filter(Boolean).flatMap((f) => textsOf(f, false));
const mended = option("--mended", "").split(",").filter(Boolean).flatMap((f) => textsOf(f, true));
const FOLDS = Number(option("--folds", "6"));
const C = SAYINGS.length;
const keyOf = (about: string, s: number) => {
  const saying = SAYINGS[s]!;
  const vague = about.startsWith("vague ");
  return `${vague ? "vague " : ""}${saying.affirms ? "" : "not "}${saying.action} ${vague ? about.slice(6) : about} by ${saying.actor}`;
};

import { decide, type Thresholds } from "../../../src/sources/policy/second/decide.ts";
type Slot = { about: string; said: number; sure: Float64Array };
function run(name: string, settings: Settings, useFresh: readonly Text[], trainOnly: readonly Text[]) {
  const cands = new Map<Line, Slot[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = useFresh.filter((_, at) => at % FOLDS === fold);
    const w = readWeights(train([...useFresh.filter((t) => !out.includes(t)), ...trainOnly], {}, settings));
    for (const t of out)
      for (const e of t.examples) {
        const sc = new Float64Array(C);
        for (const id of e.withRules) {
          const row = w.rowOf[id]!;
          if (row) for (let s = 0; s < C; s++) sc[s]! += w.values[row * C + s]!;
        }
        for (let s = 0; s < C; s++) sc[s] = 1 / (1 + Math.exp(-sc[s]!));
        cands.set(e.line, [...(cands.get(e.line) ?? []), { about: e.about, said: e.said, sure: sc }]);
      }
  }
  const lineOf = (line: Line, th: Thresholds) => {
    const kept = new Set<string>(), taken = new Set<string>(), added = new Set<string>();
    for (const slot of cands.get(line) ?? []) {
      const d = decide(slot.sure, slot.said, th);
      for (let s = 0; s < C; s++) {
        const key = keyOf(slot.about, s);
        if (slot.about === "vague personal-information" && SAYINGS[s]!.affirms) continue;
        if (d.added & (1 << s)) added.add(key);
        if (slot.said & (1 << s)) (d.taken & (1 << s) ? taken : kept).add(key);
      }
    }
    const final = new Set<string>();
    const gone = new Set<string>();
    for (const r of line.read) if (r.kind === "practice") { if (taken.has(r.key) && !kept.has(r.key)) gone.add(r.key); else final.add(r.key); }
    const news = [...added].filter((k) => !final.has(k));
    for (const k of news) final.add(k);
    return { final, gone, news };
  };
  const evalCell = (lang: string, th: Thresholds) => {
    const r = { right: 0, read: 0, asked: 0, met: 0, ar: 0, a: 0, vr: 0, v: 0, dar: 0, da: 0, dvr: 0, dv: 0 };
    for (const t of useFresh) {
      if (t.language !== lang) continue;
      for (const line of t.lines) {
        const answers = line.answers.filter((a) => a.anyOf.some((k) => k.kind === "practice"));
        const ok = (key: string) => answers.some((a) => a.anyOf.some((k) => k.key === key));
        const { final, gone, news } = lineOf(line, th);
        for (const k of final) { r.read++; if (ok(k)) r.right++; }
        for (const k of news) if (/not /.test(k)) { r.da++; if (ok(k)) r.dar++; } else { r.a++; if (ok(k)) r.ar++; }
        for (const k of gone) if (/not /.test(k)) { r.dv++; if (!ok(k)) r.dvr++; } else { r.v++; if (!ok(k)) r.vr++; }
        for (const a of answers) if (a.asked) { r.asked++; if (a.anyOf.some((k) => final.has(k.key))) r.met++; }
      }
    }
    const P = r.right / r.read, R = r.met / r.asked;
    return { ...r, P, R, F: (2 * P * R) / (P + R) };
  };
  if (args.includes("--wrong")) {
    const th = { practice: 0.6, denial: 0.6, doubtPractice: 0.1, doubtDenial: 0.1 };
    for (const t of useFresh) for (const line of t.lines) {
      const answers = line.answers.filter((a) => a.anyOf.some((k) => k.kind === "practice"));
      const ok = (key: string) => answers.some((a) => a.anyOf.some((k) => k.key === key));
      const { gone, news } = lineOf(line, th);
      const out = [...news.map((k) => `   ${ok(k) ? "+ok " : "+BAD"} ${k}`), ...[...gone].map((k) => `   ${ok(k) ? "-BAD" : "-ok "} ${k}`)];
      if (out.length) console.log(`${t.name}: ${line.words}\n   = ${line.answers.map((a) => a.anyOf[0]?.key).join("; ")}\n${out.join("\n")}`);
    }
  }
  for (const lang of ["zh", "en"]) {
    if (!useFresh.some((t) => t.language === lang)) continue;
    const cell = (a: number, d: number, v: number, dv: number) => {
      const r = evalCell(lang, { practice: a, denial: d, doubtPractice: v, doubtDenial: dv });
      return `a${a} d${d} v${v}: ${r.P.toFixed(3)}/${r.R.toFixed(3)}/${r.F.toFixed(3)} +${r.a}@${(r.ar / r.a).toFixed(2)},d${r.da}@${(r.dar / r.da).toFixed(2)} -${r.v}@${(r.vr / r.v).toFixed(2)},d${r.dv}@${(r.dvr / r.dv).toFixed(2)}`;
    };
    console.log(`${name} ${lang}  rules ${cell(2, 2, -1, -1)}`);
    for (const a of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]) console.log("   ", [0, 0.05, 0.1, 0.2].map((v) => cell(a, a, v, v)).join(" | "));
  }
}
const settingsList = option("--settings", "{}").split(";").map((s) => JSON.parse(s));
console.log(fresh.length, mended.length, [...fresh, ...mended].reduce((s, t) => s + t.examples.length, 0));
for (const s of settingsList) {
  const t0 = Date.now();
  run(JSON.stringify(s), { ...SETTINGS, ...s }, fresh, mended);
  console.log("   ", Date.now() - t0, "ms");
}
