import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, client } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Ask } from "../../ui/ask.tsx";
import { Listing } from "../../ui/listing.tsx";
import { Answer } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { number, uiWords } from "../../ui/words.ts";
import { officeWords } from "./words.ts";

export function CompaniesPage() {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const companies = api.useQuery("get", "/companies", {});
  const done = async ({ error }: { error?: unknown }) => {
    if (error !== undefined) throw error;
    await queries.invalidateQueries({ queryKey: ["get", "/companies"] });
  };
  return (
    <Page
      title={say(officeWords.companies)}
      lead={say(officeWords.companiesLead)}
      actions={
        <Ask
          variant="filled"
          action={say(officeWords.addCompany)}
          title={say(officeWords.addCompany)}
          label={say(officeWords.name)}
          hint=""
          onAnswer={async (name) => done(await client.POST("/companies", { body: { name } }))}
        />
      }
    >
      <Answer of={companies}>
        {(rows) => (
          <Listing
            label={say(officeWords.companies)}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                id: "name",
                head: say(officeWords.name),
                cell: ({ id, name }) => (
                  <Link to="/apps" search={{ companyId: id }}>
                    <b>
                      <bdi>{name}</bdi>
                    </b>
                  </Link>
                ),
              },
              { id: "apps", head: say(officeWords.apps), numeric: true, cell: ({ apps }) => number(apps) },
              {
                id: "accounts",
                head: say(officeWords.accounts),
                numeric: true,
                cell: ({ accounts }) => number(accounts),
              },
              {
                id: "rename",
                head: say(uiWords.actions),
                cell: ({ id }) => (
                  <Ask
                    size="xs"
                    action={say(officeWords.rename)}
                    title={say(officeWords.rename)}
                    label={say(officeWords.name)}
                    hint=""
                    onAnswer={async (name) =>
                      done(
                        await client.PATCH("/companies/{id}", { params: { path: { id } }, body: { name } }),
                      )
                    }
                  />
                ),
              },
            ]}
          />
        )}
      </Answer>
    </Page>
  );
}
