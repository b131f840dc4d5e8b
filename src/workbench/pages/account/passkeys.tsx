import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api, client } from "../../api/client.ts";
import { makePasskey, passkeysKnown } from "../../api/passkey.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Ask } from "../../ui/ask.tsx";
import { Panel } from "../../ui/page.tsx";
import { When } from "../../ui/time.tsx";
import { accountWords } from "./words.ts";

export function Passkeys() {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const passkeys = api.useQuery("get", "/account/passkeys", {});
  const again = () => queries.invalidateQueries({ queryKey: ["get", "/account/passkeys"] });
  const remove = async (id: string) => {
    await client.DELETE("/account/passkeys/{id}", { params: { path: { id } } });
    await again();
  };
  const rows = passkeys.data ?? [];
  return (
    <Panel title={say(accountWords.passkeys)}>
      <p className="soft small">{say(accountWords.passkeysLead)}</p>
      {rows.length === 0 ? <p className="soft">{say(accountWords.noPasskeys)}</p> : null}
      <ul className="lines">
        {rows.map(({ id, name, createdAt }) => (
          <li key={id}>
            <bdi className="grow">{name}</bdi>
            <span className="soft small">
              <When at={createdAt} />
            </span>
            <Button size="xs" variant="subtle" onClick={() => void remove(id)}>
              {say(accountWords.remove)}
            </Button>
          </li>
        ))}
      </ul>
      {passkeysKnown() ? (
        <div className="row">
          <Ask
            action={say(accountWords.addPasskey)}
            title={say(accountWords.addPasskey)}
            label={say(accountWords.passkeyName)}
            hint=""
            onAnswer={async (name) => {
              await makePasskey(name);
              await again();
            }}
          />
        </div>
      ) : (
        <p className="soft small">{say(accountWords.notKnown)}</p>
      )}
    </Panel>
  );
}
