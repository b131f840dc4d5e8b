import type { schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Listing } from "../../ui/listing.tsx";
import { bulletinsWords } from "./words.ts";

/** 序号 应用名称 应用开发者 应用来源 应用版本 所涉问题: the columns in which regulators write. */
export function BulletinRows({ rows }: { readonly rows: readonly schemas["BulletinRow"][] }) {
  const { lang, say } = useSpeech();
  return (
    <Listing
      label={say(bulletinsWords.rows)}
      rows={rows}
      keyOf={({ position }) => String(position)}
      columns={[
        {
          id: "app",
          head: say(bulletinsWords.app),
          cell: ({ app, position }) => (
            <>
              <span className="soft number">{position}. </span>
              <b>
                <bdi>{app}</bdi>
              </b>
            </>
          ),
        },
        {
          id: "developer",
          head: say(bulletinsWords.developer),
          cell: ({ developer }) => <bdi>{developer ?? "—"}</bdi>,
        },
        { id: "source", head: say(bulletinsWords.source), cell: ({ source }) => <bdi>{source ?? "—"}</bdi> },
        {
          id: "version",
          head: say(bulletinsWords.version),
          cell: ({ version }) => <bdi>{version ?? "—"}</bdi>,
        },
        {
          id: "issues",
          head: say(bulletinsWords.issues),
          cell: ({ issues }) => (
            <ol className="issues">
              {issues[lang].map((issue) => (
                <li key={issue}>{issue}</li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}
