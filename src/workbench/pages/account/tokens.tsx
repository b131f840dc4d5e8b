import { Button, CopyButton, NumberInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, client } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { Panel } from "../../ui/page.tsx";
import { When } from "../../ui/time.tsx";
import { uiWords } from "../../ui/words.ts";
import { accountWords } from "./words.ts";

const USUAL_DAYS = 90;
const MOST_DAYS = 3650;

export function Tokens() {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const tokens = api.useQuery("get", "/account/tokens", {});
  const make = api.useMutation("post", "/account/tokens");
  const [name, setName] = useState("");
  const [days, setDays] = useState(USUAL_DAYS);
  const again = () => queries.invalidateQueries({ queryKey: ["get", "/account/tokens"] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(
      { body: { name, days } },
      {
        onSuccess: () => {
          setName("");
          void again();
        },
      },
    );
  };
  const revoke = async (id: string) => {
    await client.DELETE("/account/tokens/{id}", { params: { path: { id } } });
    await again();
  };
  return (
    <Panel title={say(accountWords.tokens)}>
      <p className="soft small">{say(accountWords.tokensLead)}</p>
      {make.data === undefined ? null : (
        <div className="note good" role="status">
          <div className="grow">
            <p>{say(accountWords.made)}</p>
            <p className="mono">{make.data.secret}</p>
          </div>
          <CopyButton value={make.data.secret}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {say(copied ? uiWords.copied : uiWords.copy)}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
      <ul className="lines">
        {(tokens.data ?? []).map(({ id, name: of, prefix, expiresAt, lastUsedAt }) => (
          <li key={id}>
            <span className="grow">
              <b>
                <bdi>{of}</bdi>
              </b>{" "}
              <code className="soft">{prefix}…</code>
              <span className="soft small block">
                {say(accountWords.used)}:{" "}
                {lastUsedAt === null ? say(accountWords.never) : <When at={lastUsedAt} />}
                {expiresAt === null ? null : (
                  <>
                    {" "}
                    · {say(accountWords.ends)}: <When at={expiresAt} />
                  </>
                )}
              </span>
            </span>
            <Button size="xs" variant="subtle" onClick={() => void revoke(id)}>
              {say(accountWords.revoke)}
            </Button>
          </li>
        ))}
      </ul>
      <form className="columns" onSubmit={submit}>
        <TextInput
          label={say(accountWords.tokenName)}
          required
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput
          label={say(accountWords.days)}
          min={1}
          max={MOST_DAYS}
          allowDecimal={false}
          value={days}
          onChange={(value) => setDays(Math.min(MOST_DAYS, Math.max(1, Number(value) || USUAL_DAYS)))}
        />
        <div className="row end">
          <Button type="submit" loading={make.isPending}>
            {say(accountWords.addToken)}
          </Button>
        </div>
      </form>
      <ProblemNote error={make.error} />
    </Panel>
  );
}
