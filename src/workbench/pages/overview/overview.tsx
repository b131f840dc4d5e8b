import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { api, type schemas } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { shellWords } from "../../shell/words.ts";
import { Listing } from "../../ui/listing.tsx";
import type { Tone } from "../../ui/marks.tsx";
import { Answer } from "../../ui/notes.tsx";
import { Page, Panel } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { number } from "../../ui/words.ts";
import { auditColumns } from "../audits/columns.tsx";
import { Charts } from "./charts.tsx";
import { overviewWords, questions, reminderWords } from "./words.ts";

type Overview = schemas["Overview"];

export function OverviewPage() {
  const { say } = useSpeech();
  const overview = api.useQuery("get", "/overview", {});
  return (
    <Page title={say(overviewWords.title)} lead={<QueueLine />}>
      <Answer of={overview}>
        {(data) =>
          data.audits === 0 && data.apps === 0 ? (
            <>
              <FirstApp />
              <Latest />
            </>
          ) : (
            <>
              <Figures overview={data} />
              <Reminders />
              <Latest />
              <Charts overview={data} />
              <Questions />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function FirstApp() {
  const { say } = useSpeech();
  const may = useMay();
  return (
    <section className="first-app">
      <h2>{say(overviewWords.first)}</h2>
      <p>{say(overviewWords.firstHint)}</p>
      {may("post /audits") ? (
        <Button size="md" renderRoot={(props) => <Link to="/submit" {...props} />}>
          {say(shellWords.submit)}
        </Button>
      ) : null}
    </section>
  );
}

function QueueLine() {
  const { say } = useSpeech();
  const queue = api.useQuery("get", "/queue", {}, { refetchInterval: 15_000 });
  if (queue.data === undefined) return null;
  const { queued, running, failed, workers } = queue.data;
  return (
    <span className="inline-list">
      <span>{say(overviewWords.queued(queued))}</span>
      <span>{say(overviewWords.running(running))}</span>
      {failed === 0 ? null : (
        <Link to="/audits" search={{ state: "failed" }}>
          {say(overviewWords.failed(failed))}
        </Link>
      )}
      <span>{say(overviewWords.workers(workers.length))}</span>
    </span>
  );
}

function Figures({ overview }: { readonly overview: Overview }) {
  const { say } = useSpeech();
  return (
    <ul className="figures">
      <li>
        <Link to="/apps" search={{}}>
          <b className="number">{number(overview.apps)}</b> <span>{say(overviewWords.apps)}</span>
        </Link>
      </li>
      <li className={overview.appsWithHigh > 0 ? "bad" : ""}>
        <Link to="/apps" search={{ sort: "-high" }}>
          <b className="number">{number(overview.appsWithHigh)}</b> <span>{say(overviewWords.withHigh)}</span>
        </Link>
      </li>
      <li className={overview.appsWithGaps > 0 ? "open" : ""}>
        <Link to="/apps" search={{ withGaps: "true" }}>
          <b className="number">{number(overview.appsWithGaps)}</b> <span>{say(overviewWords.withGaps)}</span>
        </Link>
      </li>
      <li>
        <Link to="/findings" search={{ state: "open" }}>
          <b className="number">{number(overview.findingsToReview)}</b>{" "}
          <span>{say(overviewWords.toReview)}</span>
        </Link>
      </li>
      <li>
        <Link to="/orders" search={{}}>
          <b className="number">{number(overview.openOrders)}</b> <span>{say(overviewWords.openOrders)}</span>
        </Link>
      </li>
      <li>
        <Link to="/complaints" search={{ state: "received" }}>
          <b className="number">{number(overview.newComplaints)}</b>{" "}
          <span>{say(overviewWords.newComplaints)}</span>
        </Link>
      </li>
    </ul>
  );
}

const REMINDER_TONES = {
  "due-soon": "warn",
  "due-today": "bad",
  overdue: "bad",
  "answer-waits": "cool",
  "re-audit-waits": "cool",
} satisfies Record<schemas["Reminder"]["kind"], Tone>;

function Reminders() {
  const { say } = useSpeech();
  const reminders = api.useQuery("get", "/reminders", {});
  if (reminders.data === undefined || reminders.data.length === 0) return null;
  return (
    <Panel title={say(overviewWords.asks)}>
      <ul className="lines">
        {reminders.data.map(({ orderId, number: no, label, kind, workingDaysLeft }) => (
          <li key={`${orderId}-${kind}`}>
            <Pill tone={REMINDER_TONES[kind]}>{say(reminderWords[kind])}</Pill>
            <Link to="/orders/$id" params={{ id: orderId }} className="grow">
              <bdi>{label ?? no}</bdi> <span className="soft number">{no}</span>
            </Link>
            {workingDaysLeft === null ? null : (
              <span className="soft small number">{say(overviewWords.daysLeft(workingDaysLeft))}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Latest() {
  const { say } = useSpeech();
  const audits = api.useQuery("get", "/audits", { params: { query: { pageSize: 6, page: 1 } } });
  if (audits.data === undefined || audits.data.items.length === 0) return null;
  return (
    <Panel
      title={say(overviewWords.latest)}
      aside={
        <Link to="/audits" search={{}} className="small">
          {say(overviewWords.all)}
        </Link>
      }
      flush
    >
      <Listing
        label={say(overviewWords.latest)}
        columns={auditColumns(say)}
        rows={audits.data.items}
        keyOf={({ id }) => id}
      />
    </Panel>
  );
}

function Questions() {
  const { say } = useSpeech();
  return (
    <Panel title={say(overviewWords.questions)}>
      <ul className="chips">
        {questions.map(({ words, search }) => (
          <li key={words.en}>
            <Link to="/apps" search={search}>
              {say(words)}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
