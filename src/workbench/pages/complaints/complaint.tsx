import { Button, Select, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { API_BASE, api, type schemas } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { COMPLAINT_STATES } from "../../shell/routes-search.ts";
import { Answer, Done, ProblemNote } from "../../ui/notes.tsx";
import { Facts, Page, Panel } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { sizeWords, When } from "../../ui/time.tsx";
import { COMPLAINT_TONES } from "./columns.tsx";
import { complaintStateWords, complaintsWords } from "./words.ts";

type Complaint = schemas["Complaint"];
const route = getRouteApi("/desk/complaints/$id");

export function ComplaintPage() {
  const { say } = useSpeech();
  const may = useMay();
  const { id } = route.useParams();
  const complaint = api.useQuery("get", "/complaints/{id}", { params: { path: { id } } });
  return (
    <Answer of={complaint}>
      {(data) => (
        <Page
          title={data.app}
          above={<Link to="/complaints">{say(complaintsWords.title)}</Link>}
          lead={
            <span className="inline-list">
              <Pill tone={COMPLAINT_TONES[data.state]}>{say(complaintStateWords[data.state])}</Pill>
              <When at={data.sentAt} />
              <span>
                {say(complaintsWords.receipt)} <code>{data.receiptEnd}</code>
              </span>
            </span>
          }
        >
          <div className="two-thirds">
            <div>
              <Panel title={say(complaintsWords.what)}>
                <p className="prose" dir="auto">
                  {data.what}
                </p>
              </Panel>
              {data.attachments.length === 0 ? null : (
                <Panel title={say(complaintsWords.attachments)}>
                  <ul className="lines">
                    {data.attachments.map(({ name, sha256, sizeBytes }) => (
                      <li key={sha256}>
                        <a
                          className="grow"
                          download="attachment"
                          href={`${API_BASE}/complaints/${encodeURIComponent(id)}/attachments/${sha256}`}
                        >
                          <bdi>{name}</bdi>
                        </a>
                        <span className="soft small number">{sizeWords(sizeBytes)}</span>
                      </li>
                    ))}
                  </ul>
                </Panel>
              )}
              {may("patch /complaints/{id}") ? <Handle complaint={data} /> : null}
            </div>
            <aside>
              <Panel>
                <Facts
                  rows={(
                    [
                      [complaintsWords.packageName, data.packageName],
                      [complaintsWords.version, data.version],
                      [complaintsWords.store, data.store],
                      [complaintsWords.when, data.when],
                      [complaintsWords.contact, data.contact],
                    ] as const
                  ).map(([name, value]) => [say(name), <bdi key={name.en}>{value ?? "—"}</bdi>] as const)}
                />
                {data.appId === null ? null : (
                  <Link to="/apps/$id" params={{ id: data.appId }}>
                    {say(complaintsWords.linked)}
                  </Link>
                )}
              </Panel>
            </aside>
          </div>
        </Page>
      )}
    </Answer>
  );
}

const APPS_OFFERED = 20;
const PAUSE_MS = 250;

function Handle({ complaint }: { readonly complaint: Complaint }) {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const [appId, setAppId] = useState(complaint.appId);
  const [state, setState] = useState(complaint.state);
  const [reply, setReply] = useState(complaint.reply ?? "");
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, PAUSE_MS);
  const apps = api.useQuery("get", "/apps", {
    params: { query: { q: asked === "" ? undefined : asked, page: 1, pageSize: APPS_OFFERED } },
  });
  const change = api.useMutation("patch", "/complaints/{id}");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      {
        params: { path: { id: complaint.id } },
        body: { appId, state, reply: reply.trim() === "" ? null : reply },
      },
      {
        onSuccess: () => {
          for (const path of ["/complaints/{id}", "/complaints", "/apps/{id}", "/overview"])
            void queries.invalidateQueries({ queryKey: ["get", path] });
        },
      },
    );
  };
  return (
    <Panel title={say(complaintsWords.handle)}>
      <form className="stack" onSubmit={submit}>
        <Select
          label={say(complaintsWords.linked)}
          description={say(complaintsWords.linkedHint)}
          searchable
          clearable
          filter={({ options }) => options}
          onSearchChange={setTyped}
          data={(apps.data?.items ?? []).map(({ id, label, packageName }) => ({
            value: id,
            label: [label, packageName].filter((part) => part !== null).join(" · "),
          }))}
          value={appId}
          onChange={setAppId}
        />
        <Select
          label={say(complaintsWords.state)}
          allowDeselect={false}
          data={COMPLAINT_STATES.map((value) => ({ value, label: say(complaintStateWords[value]) }))}
          value={state}
          onChange={(value) => setState(COMPLAINT_STATES.find((one) => one === value) ?? state)}
        />
        <Textarea
          label={say(complaintsWords.reply)}
          description={say(complaintsWords.replyHint)}
          autosize
          minRows={3}
          value={reply}
          onChange={(event) => setReply(event.currentTarget.value)}
        />
        <ProblemNote error={change.error} />
        {change.isSuccess ? <Done>{say(complaintsWords.saved)}</Done> : null}
        <div className="row end">
          <Button type="submit" loading={change.isPending}>
            {say(complaintsWords.save)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
