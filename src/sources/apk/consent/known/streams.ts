import type { Site } from "../call.ts";
import type { KnownResult, Model, Signature } from "../known-calls.ts";
import type { MethodRun } from "../method-run.ts";
import { remembered } from "../remembered.ts";
import { doubtful, isNothing, numberValue, objectValue, UNKNOWN, type Value } from "../value.ts";
import { handTo } from "./hand-to.ts";

const RX = remembered(/^L(?:io\/reactivex|rx)\//);
const EMITTER = remembered(/^L(?:io\/reactivex|rx)\/.*Emitter;$/);
/** Someone else puts in what comes out, whenever that is. */
const HOT = /(?:Subject|Processor|Relay);$/;
/** What comes in may not come out again, or not now. */
const HOLDS_BACK = remembered(
  /^(?:filter|ofType|take\w*|skip\w*|first\w*|last\w*|elementAt|single\w*|flatMap\w*|concatMap\w*|switchMap\w*|zip\w*|combineLatest|withLatestFrom|delaySubscription|sample|debounce|throttle\w*|window\w*|buffer|amb\w*|defaultIfEmpty|switchIfEmpty|repeatWhen|retryWhen|fromPublisher|never|empty|error)$/,
);
const TELLS = /^(?:onNext|onSuccess|onComplete|onCompleted)$/;

/** RxJava: who subscribes runs at once, unless the stream waits for someone or lets not everything through. */
export const streamCalls: Model = {
  owners: RX,
  applies: ({ owner, result }: Signature) =>
    EMITTER.test(owner) || (RX.test(owner) && (result === "V" || RX.test(result))),
  call: (run, site) =>
    EMITTER.test(site.owner)
      ? tell(run, site)
      : site.name === "create"
        ? create(run, site)
        : chain(run, site),
};

/** Whoever makes a stream tells it by an emitter: until then nobody hears of it. */
function create(run: MethodRun, { args }: Site): KnownResult | null {
  const { exploration } = run;
  const [source] = args;
  if (source === undefined || source.objects.length === 0) return null;
  const { heap, world } = exploration;
  const at = `emitter ${run.context.id} ${run.node}`;
  const emitter = objectValue(heap.made(world.program.types.idOf("Ljava/lang/Object;"), at).id);
  for (const name of ["subscribe", "call"]) handTo(run, source, name, [emitter]);
  exploration.escape(run, source);
  heap.contentsOf(run.context, emitter);
  const isTold = emitter.objects.some((number) => !isNothing(heap.object(number).contents));
  return { value: isTold ? UNKNOWN : doubtful("unseen"), receiver: null };
}

function tell(run: MethodRun, { name, receiver, args }: Site): KnownResult | null {
  if (receiver === null || !TELLS.test(name)) return null;
  for (const number of receiver.objects) run.exploration.heap.put(number, args[0] ?? numberValue(1));
  return { value: receiver, receiver: null };
}

function chain(run: MethodRun, { owner, name, receiver, args }: Site): KnownResult {
  const { exploration } = run;
  const isLate = receiver !== null && (HOT.test(owner) || receiver.doubt !== "" || isHot(run, receiver));
  for (const value of args) {
    exploration.fire(run, value.objects, !isLate);
    exploration.escape(run, value);
  }
  const isHeldBack = isLate || HOLDS_BACK.test(name) || args.some(({ doubt }) => doubt !== "");
  const value = receiver ?? UNKNOWN;
  return { value: isHeldBack ? { ...value, open: true, doubt: "unseen" } : value, receiver: null };
}

function isHot({ exploration: { heap, world } }: MethodRun, { objects }: Value): boolean {
  return objects.some((number) =>
    world.hierarchy.above(heap.object(number).type).some((type) => HOT.test(world.typeName(type))),
  );
}
