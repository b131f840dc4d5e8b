import { Button, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { Facts, Page, Panel } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { When } from "../../ui/time.tsx";
import { COMPLAINT_TONES } from "../complaints/columns.tsx";
import { complaintStateWords, complaintsWords } from "../complaints/words.ts";
import { publicWords } from "./words.ts";

const route = getRouteApi("/open/complain/follow");

export function FollowPage() {
  const { say } = useSpeech();
  const search = route.useSearch();
  const [typed, setTyped] = useState(search.receipt ?? "");
  const [receipt, setReceipt] = useState(search.receipt ?? "");
  const status = api.useQuery(
    "get",
    "/public/complaints/{receipt}",
    { params: { path: { receipt } } },
    { enabled: receipt !== "" },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setReceipt(typed.trim());
  };
  return (
    <Page title={say(publicWords.follow)} lead={say(publicWords.followLead)} narrow>
      <Panel>
        <form className="row wrap" onSubmit={submit}>
          <TextInput
            className="grow"
            aria-label={say(publicWords.number)}
            placeholder={say(publicWords.number)}
            required
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" loading={status.isFetching}>
            {say(publicWords.look)}
          </Button>
        </form>
        <ProblemNote error={status.error} />
      </Panel>
      {status.data === undefined ? null : (
        <Panel
          title={status.data.app}
          aside={
            <Pill tone={COMPLAINT_TONES[status.data.state]}>
              {say(complaintStateWords[status.data.state])}
            </Pill>
          }
        >
          <Facts
            rows={[
              [say(publicWords.sentAt), <When key="sent" at={status.data.sentAt} />],
              [say(publicWords.updatedAt), <When key="updated" at={status.data.updatedAt} />],
              [
                say(publicWords.reply),
                status.data.reply === null ? (
                  <span key="none" className="soft">
                    {say(publicWords.noReply)}
                  </span>
                ) : (
                  <span key="reply" className="prose" dir="auto">
                    {status.data.reply}
                  </span>
                ),
              ],
              [say(complaintsWords.receipt), <code key="receipt">{status.data.receipt.slice(-4)}</code>],
            ]}
          />
        </Panel>
      )}
    </Page>
  );
}
