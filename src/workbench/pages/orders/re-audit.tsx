import { Button, Select } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { useOrderChanged } from "./actions.tsx";
import { ordersWords } from "./words.ts";

/** notified | responded | due → re-audited: against a version that is audited already. */
export function ReAuditForm({ order }: { readonly order: schemas["OrderDetail"] }) {
  const { say } = useSpeech();
  const changed = useOrderChanged();
  const [auditId, setAuditId] = useState<string | null>(null);
  const reAudit = api.useMutation("post", "/orders/{id}/re-audit");
  const audits = api.useQuery(
    "get",
    "/audits",
    { params: { query: { appId: order.appId ?? "", state: "done", page: 1, pageSize: 50 } } },
    { enabled: order.appId !== null },
  );
  const later = (audits.data?.items ?? []).filter(({ id }) => id !== order.auditId);
  return (
    <div className="stack">
      <h3>{say(ordersWords.reAudit)}</h3>
      <p className="soft small">{say(ordersWords.reAuditHint)}</p>
      <div className="row wrap">
        <Select
          aria-label={say(ordersWords.version)}
          placeholder={say(ordersWords.version)}
          data={later.map(({ id, versionName, file, createdAt }) => ({
            value: id,
            label: `${versionName ?? file} · ${createdAt.slice(0, 10)}`,
          }))}
          value={auditId}
          onChange={setAuditId}
        />
        <Button
          disabled={auditId === null}
          loading={reAudit.isPending}
          onClick={() =>
            auditId === null
              ? undefined
              : reAudit.mutate(
                  { params: { path: { id: order.id } }, body: { auditId } },
                  { onSuccess: () => void changed() },
                )
          }
        >
          {say(ordersWords.compare)}
        </Button>
        <Link to="/submit" search={{ order: order.id }}>
          {say(ordersWords.submitVersion)}
        </Link>
      </div>
      <ProblemNote error={reAudit.error} />
    </div>
  );
}
