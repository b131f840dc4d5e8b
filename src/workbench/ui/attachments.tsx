import { DownloadIcon } from "@radix-ui/react-icons";
import { sizeWords } from "./time.tsx";

interface Attachment {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Files that came with words; `base` is the address of that to which they belong. Always saved, never shown. */
export function Attachments({
  files,
  base,
}: {
  readonly files: readonly Attachment[];
  readonly base: string;
}) {
  if (files.length === 0) return null;
  return (
    <div className="small">
      {files.map(({ name, sha256, sizeBytes }) => (
        <p key={sha256}>
          <a href={`${base}/attachments/${sha256}`} download>
            <DownloadIcon /> <bdi>{name}</bdi>
          </a>
          <span className="soft number">{sizeWords(sizeBytes)}</span>
        </p>
      ))}
    </div>
  );
}
