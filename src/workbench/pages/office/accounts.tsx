import { Button, CopyButton } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { roleWords } from "../../shell/words.ts";
import { Dialogue } from "../../ui/ask.tsx";
import { Listing } from "../../ui/listing.tsx";
import { Answer, ProblemNote } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { When } from "../../ui/time.tsx";
import { uiWords } from "../../ui/words.ts";
import { InviteForm } from "./invite.tsx";
import { officeWords } from "./words.ts";

type Account = schemas["Account"];

export function AccountsPage() {
  const { say } = useSpeech();
  const accounts = api.useQuery("get", "/accounts", {});
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  return (
    <Page
      title={say(officeWords.accounts)}
      lead={say(officeWords.accountsLead)}
      actions={<Button onClick={() => setInviting(true)}>{say(officeWords.invite)}</Button>}
    >
      {link === null ? null : <LinkOnce link={link} />}
      <Dialogue title={say(officeWords.inviteTitle)} opened={inviting} onClose={() => setInviting(false)}>
        <InviteForm
          onLink={(made) => {
            setLink(made);
            setInviting(false);
          }}
        />
      </Dialogue>
      <Answer of={accounts}>
        {(rows) => (
          <Listing
            label={say(officeWords.accounts)}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                id: "name",
                head: say(officeWords.personName),
                cell: ({ name, login }) => (
                  <span className="row-name">
                    <b>
                      <bdi>{name}</bdi>
                    </b>
                    <span className="soft small">
                      <bdi>{login}</bdi>
                    </span>
                  </span>
                ),
              },
              { id: "role", head: say(officeWords.role), cell: ({ role }) => say(roleWords[role]) },
              {
                id: "state",
                head: say(officeWords.state),
                cell: (account) => <Standing account={account} />,
              },
              {
                id: "seen",
                head: say(officeWords.lastSeen),
                cell: ({ lastSeenAt }) => (lastSeenAt === null ? "—" : <When at={lastSeenAt} />),
              },
              {
                id: "actions",
                head: say(uiWords.actions),
                cell: (account) => <AccountActions account={account} onLink={setLink} />,
              },
            ]}
          />
        )}
      </Answer>
    </Page>
  );
}

function Standing({ account }: { readonly account: Account }) {
  const { say } = useSpeech();
  if (account.disabled) return <Pill tone="calm">{say(officeWords.disabled)}</Pill>;
  return account.active ? (
    <Pill tone="good">{say(officeWords.active)}</Pill>
  ) : (
    <Pill tone="warn">{say(officeWords.invited)}</Pill>
  );
}

interface AccountActionsProps {
  readonly account: Account;
  readonly onLink: (link: string) => void;
}

function AccountActions({ account, onLink }: AccountActionsProps) {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const params = { path: { id: account.id } };
  const invite = async () => {
    const answer = await client.POST("/accounts/{id}/invitation", { params });
    if (answer.data === undefined) setError(answer.error);
    else onLink(answer.data.link);
  };
  const disable = async () => {
    const answer = await client.PATCH("/accounts/{id}", { params, body: { disabled: !account.disabled } });
    setError(answer.error ?? null);
    await queries.invalidateQueries({ queryKey: ["get", "/accounts"] });
  };
  return (
    <span className="row">
      <Button size="xs" variant="default" onClick={() => void invite()}>
        {say(officeWords.again)}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => void disable()}>
        {say(account.disabled ? officeWords.enable : officeWords.disable)}
      </Button>
      <ProblemNote error={error} />
    </span>
  );
}

/** A secret that is shown this once. */
export function LinkOnce({ link }: { readonly link: string }) {
  const { say } = useSpeech();
  return (
    <div className="note good" role="status">
      <div className="grow">
        <p>{say(officeWords.link)}</p>
        <p className="mono">{link}</p>
      </div>
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {say(copied ? officeWords.copied : officeWords.copy)}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
