import { Switch } from "@mantine/core";
import { doesWords, needsWords, saysWords, verdictWords } from "../../../report/words/terms.ts";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { type appsSearch, DOES, NEEDS, SAYS, VERDICTS, WHENS } from "../../shell/routes-search.ts";
import { ChoiceBox, Filters, SearchBox } from "../../ui/filters.tsx";
import { appsWords, whenWords } from "./words.ts";

type Search = ReturnType<typeof appsSearch>;

interface AppFiltersProps {
  readonly search: Search;
  readonly set: (part: Partial<Search>) => void;
  readonly onClear: (() => void) | undefined;
}

/** Every question that the contract can answer over all apps; what depends on another choice waits for it. */
export function AppFilters({ search, set, onClear }: AppFiltersProps) {
  const { lang, say } = useSpeech();
  const choices = api.useQuery("get", "/choices", {}, { staleTime: Number.POSITIVE_INFINITY });
  const named = (
    list: readonly { readonly id: string; readonly en: string; readonly zh: string }[] | undefined,
  ) => (list ?? []).map((one) => ({ value: one.id, label: one[lang] }));
  const advanced = [search.permission, search.host, search.sdkBelow, search.says, search.needs].some(
    (value) => value !== undefined,
  );
  return (
    <>
      <Filters onClear={onClear}>
        <SearchBox label={say(appsWords.searchLabel)} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceBox
          label={say(appsWords.data)}
          choices={named(choices.data?.dataTypes)}
          value={search.data}
          onChange={(data) =>
            set(
              data === undefined
                ? { data, does: undefined, says: undefined, needs: undefined, when: undefined }
                : { data },
            )
          }
        />
        <ChoiceBox
          label={say(appsWords.does)}
          disabled={search.data === undefined}
          choices={DOES.map((value) => ({ value, label: say(doesWords[value]) }))}
          value={search.does}
          onChange={(does) => set({ does })}
        />
        <ChoiceBox
          label={say(appsWords.when)}
          disabled={search.data === undefined}
          choices={WHENS.map((value) => ({ value, label: say(whenWords[value]) }))}
          value={search.when}
          onChange={(when) => set({ when })}
        />
        <ChoiceBox
          label={say(appsWords.sdk)}
          choices={(choices.data?.sdks ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={search.sdk}
          onChange={(sdk) => set(sdk === undefined ? { sdk, sdkBelow: undefined } : { sdk })}
        />
        <ChoiceBox
          label={say(appsWords.rule)}
          choices={named(choices.data?.rules)}
          value={search.rule}
          onChange={(rule) => set(rule === undefined ? { rule, verdict: undefined } : { rule })}
        />
      </Filters>
      <details className="more-filters" {...(advanced ? { open: true } : {})}>
        <summary className="small">{say(appsWords.moreFilters)}</summary>
        <Filters>
          <SearchBox
            label={`SDK ${say(appsWords.sdkBelow)}`}
            value={search.sdkBelow}
            onChange={(sdkBelow) => set(search.sdk === undefined ? {} : { sdkBelow })}
          />
          <ChoiceBox
            label={say(appsWords.says)}
            disabled={search.data === undefined}
            choices={SAYS.map((value) => ({ value, label: say(saysWords[value]) }))}
            value={search.says}
            onChange={(says) => set({ says })}
          />
          <ChoiceBox
            label={say(appsWords.needs)}
            disabled={search.data === undefined}
            choices={NEEDS.map((value) => ({ value, label: say(needsWords[value]) }))}
            value={search.needs}
            onChange={(needs) => set({ needs })}
          />
          <ChoiceBox
            label={say(appsWords.verdict)}
            disabled={search.rule === undefined}
            choices={VERDICTS.map((value) => ({ value, label: say(verdictWords[value]) }))}
            value={search.verdict}
            onChange={(verdict) => set({ verdict })}
          />
          <SearchBox
            label={say(appsWords.permission)}
            value={search.permission}
            onChange={(permission) => set({ permission })}
          />
          <SearchBox label={say(appsWords.host)} value={search.host} onChange={(host) => set({ host })} />
          <ChoiceBox
            label={say(appsWords.category)}
            choices={named(choices.data?.categories)}
            value={search.category}
            onChange={(category) => set({ category })}
          />
          <Switch
            label={say(appsWords.gaps)}
            checked={search.withGaps === "true"}
            onChange={(event) => set({ withGaps: event.currentTarget.checked ? "true" : undefined })}
          />
        </Filters>
      </details>
    </>
  );
}
