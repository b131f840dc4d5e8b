import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client, type schemas } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Dialogue } from "../../ui/ask.tsx";
import { Listing } from "../../ui/listing.tsx";
import { Answer } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { uiWords } from "../../ui/words.ts";
import { EnterYear } from "./enter-year.tsx";
import { rangeWords } from "./range-words.ts";
import { officeWords } from "./words.ts";

/** By which days off deadlines are counted, and where a new year's are entered. */
export function HolidaysPage() {
  const { say } = useSpeech();
  const may = useMay()("put /calendar/holidays/{year}");
  const holidays = api.useQuery("get", "/calendar/holidays", {});
  const [opened, setOpened] = useState(false);
  return (
    <Page
      title={say(officeWords.holidays)}
      lead={say(officeWords.holidaysLead)}
      actions={
        may ? <Button onClick={() => setOpened(true)}>{say(officeWords.enterYear)}</Button> : undefined
      }
    >
      <Answer of={holidays}>
        {({ knownUntil, years }) => (
          <>
            <div className="note">
              <p>{say(officeWords.knownUntil(knownUntil))}</p>
            </div>
            <Years years={years} may={may} />
            <Dialogue
              title={say(officeWords.enterYear)}
              opened={opened}
              onClose={() => setOpened(false)}
              size="lg"
            >
              <EnterYear next={knownUntil + 1} onDone={() => setOpened(false)} />
            </Dialogue>
          </>
        )}
      </Answer>
    </Page>
  );
}

function Years({ years, may }: { readonly years: schemas["Holidays"]["years"]; readonly may: boolean }) {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const drop = async (year: number) => {
    const { error } = await client.DELETE("/calendar/holidays/{year}", { params: { path: { year } } });
    if (error !== undefined) throw error;
    await queries.invalidateQueries({ queryKey: ["get", "/calendar/holidays"] });
  };
  return (
    <Listing
      label={say(officeWords.holidays)}
      rows={[...years].reverse()}
      keyOf={({ year }) => String(year)}
      columns={[
        { id: "year", head: say(officeWords.year), cell: ({ year }) => <b className="nowrap">{year}</b> },
        {
          id: "off",
          head: say(officeWords.daysOff),
          cell: ({ off }) => <Days of={off} label={say(officeWords.daysOff)} />,
        },
        {
          id: "work",
          head: say(officeWords.daysWorked),
          cell: ({ work }) => <Days of={work} label={say(officeWords.daysWorked)} />,
        },
        {
          id: "source",
          head: say(officeWords.source),
          cell: ({ source, entered }) => (
            <>
              <bdi>{source}</bdi>
              <div className="soft small">{say(entered ? officeWords.entered : officeWords.builtIn)}</div>
            </>
          ),
        },
        ...(may
          ? [
              {
                id: "drop",
                head: say(uiWords.actions),
                cell: ({ year, entered }: schemas["Holidays"]["years"][number]) =>
                  entered ? (
                    <Button size="xs" variant="default" onClick={() => void drop(year)}>
                      {say(officeWords.dropYear)}
                    </Button>
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  );
}

function Days({ of, label }: { readonly of: readonly string[]; readonly label: string }) {
  const { lang } = useSpeech();
  return (
    <ul className="days" data-label={label}>
      {of.map((range) => (
        <li key={range} className="nowrap">
          {rangeWords(range, lang)}
        </li>
      ))}
    </ul>
  );
}
