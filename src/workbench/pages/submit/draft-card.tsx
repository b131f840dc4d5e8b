import { Button, Checkbox, CloseButton, Progress, Select, Textarea, TextInput } from "@mantine/core";
import { FileTextIcon, MobileIcon } from "@radix-ui/react-icons";
import { Link } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { sizeWords } from "../../ui/time.tsx";
import { AuditProgress } from "../audits/progress.tsx";
import { DOCUMENT_KINDS, type Document, type Draft, type DraftSource, totalBytes } from "./drafts.ts";
import { documentKindWords, submitWords } from "./words.ts";

interface DraftCardProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onRemove: () => void;
  readonly onAgain: () => void;
}

export function DraftCard({ draft, onChange, onRemove, onAgain }: DraftCardProps) {
  const { say } = useSpeech();
  const { app, documents, state } = draft;
  const change = (file: File, to: Document | null) =>
    onChange({ documents: documents.flatMap((one) => (one.file === file ? (to ?? []) : one)) });
  const editable = state === "draft";
  return (
    <article className="panel draft" aria-label={app.name}>
      <header>
        <h2>
          <MobileIcon />
          <bdi>{app.name}</bdi> <small className="soft number">{sizeWords(app.size)}</small>
        </h2>
        {editable ? <CloseButton aria-label={say(submitWords.remove(app.name))} onClick={onRemove} /> : null}
      </header>
      <ul className="draft-policies">
        {documents.map(({ file, kind }) => (
          <li key={`${file.name}-${file.size}`}>
            <FileTextIcon />
            <bdi>{file.name}</bdi> <small className="soft number">{sizeWords(file.size)}</small>
            {editable ? (
              <>
                <Select
                  size="xs"
                  aria-label={say(submitWords.kindOf(file.name))}
                  allowDeselect={false}
                  data={DOCUMENT_KINDS.map((value) => ({ value, label: say(documentKindWords[value]) }))}
                  value={kind}
                  onChange={(value) => {
                    const chosen = DOCUMENT_KINDS.find((one) => one === value);
                    if (chosen !== undefined) change(file, { file, kind: chosen });
                  }}
                />
                <CloseButton
                  size="xs"
                  aria-label={say(submitWords.remove(file.name))}
                  onClick={() => change(file, null)}
                />
              </>
            ) : null}
          </li>
        ))}
        {documents.some(({ kind }) => kind === "policy") ? null : (
          <li className="soft">{say(submitWords.noPolicy)}</li>
        )}
      </ul>
      {editable ? (
        <DraftFields draft={draft} onChange={onChange} />
      ) : (
        <DraftStanding draft={draft} onAgain={onAgain} />
      )}
    </article>
  );
}

function DraftFields({ draft, onChange }: Pick<DraftCardProps, "draft" | "onChange">) {
  const { lang, say } = useSpeech();
  const choices = api.useQuery("get", "/choices", {}, { staleTime: Number.POSITIVE_INFINITY });
  const field = (name: keyof DraftSource) => ({
    label: say(submitWords[name]),
    value: draft.source[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ source: { ...draft.source, [name]: event.currentTarget.value } }),
  });
  return (
    <>
      <Select
        label={say(submitWords.category)}
        description={say(submitWords.categoryHint)}
        searchable
        clearable
        data={[
          ...(choices.data?.categories ?? []).map((one) => ({ value: one.id, label: one[lang] })),
          { value: "unlisted", label: say(submitWords.unlisted) },
        ]}
        value={draft.category}
        onChange={(category) => onChange({ category })}
      />
      <details className="fold">
        <summary>{say(submitWords.more)}</summary>
        <div className="stack">
          <Textarea
            label={say(submitWords.functions)}
            description={say(submitWords.functionsHint)}
            autosize
            minRows={2}
            value={draft.functions}
            onChange={(event) => onChange({ functions: event.currentTarget.value })}
          />
          <Checkbox
            label={say(submitWords.children)}
            checked={draft.children}
            onChange={(event) => onChange({ children: event.currentTarget.checked })}
          />
          <TextInput
            type="date"
            label={say(submitWords.asOf)}
            description={say(submitWords.asOfHint)}
            value={draft.asOf}
            onChange={(event) => onChange({ asOf: event.currentTarget.value })}
          />
          <div className="columns">
            <TextInput {...field("store")} />
            <TextInput {...field("developer")} />
            <TextInput {...field("link")} type="url" />
            <TextInput {...field("sentBy")} />
            <TextInput {...field("obtainedAt")} type="date" />
          </div>
        </div>
      </details>
    </>
  );
}

function DraftStanding({ draft, onAgain }: Pick<DraftCardProps, "draft" | "onAgain">) {
  const { say } = useSpeech();
  const { state, sentBytes, auditId, error, app } = draft;
  if (state === "failed")
    return (
      <>
        <ProblemNote error={error} />
        <Button variant="default" onClick={onAgain}>
          {say(submitWords.again)}
        </Button>
      </>
    );
  if (auditId !== null)
    return (
      <div className="row">
        <span className="grow">
          <AuditProgress id={auditId} />
        </span>
        <Link to="/audits/$id" params={{ id: auditId }}>
          {say(submitWords.seeAudit)}
        </Link>
      </div>
    );
  const share = (100 * sentBytes) / Math.max(1, totalBytes(draft));
  return (
    <div>
      <Progress value={share} aria-label={`${say(submitWords.sending)} ${app.name}`} />
      <p className="soft small number">
        {say(state === "waiting" ? submitWords.waiting : submitWords.sending)} · {sizeWords(sentBytes)} /{" "}
        {sizeWords(totalBytes(draft))}
      </p>
    </div>
  );
}
