import { Button, NumberInput, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Answer, Done, ProblemNote } from "../../ui/notes.tsx";
import { Page, Panel } from "../../ui/page.tsx";
import { officeWords } from "./words.ts";

export function SettingsPage() {
  const { say } = useSpeech();
  const settings = api.useQuery("get", "/settings", {});
  return (
    <Page title={say(officeWords.settings)} narrow>
      <Answer of={settings}>{(data) => <SettingsForm settings={data} />}</Answer>
    </Page>
  );
}

function SettingsForm({ settings }: { readonly settings: schemas["Settings"] }) {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(settings);
  const change = api.useMutation("patch", "/settings");
  const set = (part: Partial<schemas["Settings"]>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { body: draft },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: ["get", "/settings"] });
          void queries.invalidateQueries({ queryKey: ["get", "/instance"] });
        },
      },
    );
  };
  return (
    <Panel>
      <form className="stack" onSubmit={submit}>
        <TextInput
          label={say(officeWords.instanceName)}
          required
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={say(officeWords.authorityZh)}
          value={draft.authority.zh}
          onChange={(event) => set({ authority: { ...draft.authority, zh: event.currentTarget.value } })}
        />
        <TextInput
          label={say(officeWords.authorityEn)}
          value={draft.authority.en}
          onChange={(event) => set({ authority: { ...draft.authority, en: event.currentTarget.value } })}
        />
        <Switch
          label={say(officeWords.publicComplaints)}
          checked={draft.publicComplaints}
          onChange={(event) => set({ publicComplaints: event.currentTarget.checked })}
        />
        <Switch
          label={say(officeWords.publicBulletins)}
          checked={draft.publicBulletins}
          onChange={(event) => set({ publicBulletins: event.currentTarget.checked })}
        />
        <fieldset className="plain-field">
          <legend>{say(officeWords.confirmations)}</legend>
          <SegmentedControl
            aria-label={say(officeWords.confirmations)}
            data={["1", "2"]}
            value={String(draft.confirmations)}
            onChange={(value) => set({ confirmations: value === "1" ? 1 : 2 })}
          />
        </fieldset>
        <NumberInput
          label={say(officeWords.quotaQueued)}
          min={1}
          allowDecimal={false}
          value={draft.quotaQueued}
          onChange={(value) => set({ quotaQueued: Math.max(1, Number(value) || 1) })}
        />
        <NumberInput
          label={say(officeWords.quotaBytes)}
          min={0}
          allowDecimal={false}
          thousandSeparator=","
          value={draft.quotaBytes ?? ""}
          onChange={(value) => set({ quotaBytes: value === "" ? null : Number(value) })}
        />
        <TextInput
          label={say(officeWords.timeZone)}
          required
          value={draft.timeZone}
          onChange={(event) => set({ timeZone: event.currentTarget.value })}
        />
        <ProblemNote error={change.error} />
        {change.isSuccess ? <Done>{say(officeWords.saved)}</Done> : null}
        <div className="row end">
          <Button type="submit" loading={change.isPending}>
            {say(officeWords.save)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
