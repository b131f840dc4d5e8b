import { Button } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { listAddress } from "../../shell/list-address.ts";
import { PAGE_SIZE } from "../../shell/search.ts";
import { Filters, SearchBox } from "../../ui/filters.tsx";
import { Mark } from "../../ui/marks.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { When } from "../../ui/time.tsx";
import { officeWords } from "./words.ts";

const route = getRouteApi("/desk/log");

export function LogPage() {
  const { say } = useSpeech();
  const search = route.useSearch();
  const { page, set, onPage, onClear } = listAddress(search, route.useNavigate());
  const [checking, setChecking] = useState(false);
  const log = api.useQuery(
    "get",
    "/log",
    { params: { query: { ...search, page, pageSize: PAGE_SIZE } } },
    { placeholderData: keepPreviousData },
  );
  const check = api.useQuery("get", "/log/check", {}, { enabled: checking, staleTime: 0 });
  return (
    <Page
      title={say(officeWords.log)}
      lead={say(officeWords.logLead)}
      actions={
        <Button
          variant="default"
          loading={check.isFetching}
          onClick={() => (checking ? void check.refetch() : setChecking(true))}
        >
          {say(officeWords.check)}
        </Button>
      }
    >
      {check.data === undefined ? null : (
        <div className={check.data.intact ? "note good" : "note bad"} role="status">
          <Mark form={check.data.intact ? "check" : "cross"} tone={check.data.intact ? "good" : "bad"} />
          <div>
            <p>
              {say(
                check.data.intact
                  ? officeWords.intact(check.data.entries)
                  : officeWords.broken(check.data.brokenAt ?? 0),
              )}
            </p>
            <p className="small soft mono">
              {say(officeWords.head)}: {check.data.head}
            </p>
          </div>
        </div>
      )}
      <Filters onClear={onClear}>
        <SearchBox label={say(officeWords.what)} value={search.what} onChange={(what) => set({ what })} />
        <SearchBox
          label={say(officeWords.object)}
          value={search.object}
          onChange={(object) => set({ object })}
        />
      </Filters>
      <PagedList
        of={log}
        page={page}
        onPage={onPage}
        label={say(officeWords.log)}
        keyOf={({ seq }) => String(seq)}
        columns={[
          {
            id: "what",
            head: say(officeWords.what),
            cell: ({ what: done, seq }) => (
              <>
                <code>{done}</code> <span className="soft small number">#{seq}</span>
              </>
            ),
          },
          { id: "by", head: say(officeWords.by), cell: ({ by }) => <bdi>{by}</bdi> },
          {
            id: "at",
            head: say(officeWords.at),
            cell: ({ at }) => (
              <span className="nowrap">
                <When at={at} seconds />
              </span>
            ),
          },
          {
            id: "object",
            head: say(officeWords.object),
            cell: ({ object: of, detail }) => (
              <>
                <code>{of}</code>
                {Object.keys(detail).length === 0 ? null : (
                  <span className="soft small block mono">{JSON.stringify(detail)}</span>
                )}
              </>
            ),
          },
          {
            id: "hash",
            head: "SHA-256",
            wide: true,
            cell: ({ hash }) => (
              <code className="soft" title={hash}>
                {hash.slice(0, 12)}
              </code>
            ),
          },
        ]}
      />
    </Page>
  );
}
