import { type ReactNode, useEffect } from "react";

interface EntryCardProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function EntryCard({ title, lead, children }: EntryCardProps) {
  useEffect(() => {
    document.title = `${title} · Candor`;
  }, [title]);
  return (
    <div className="entry">
      <h1>{title}</h1>
      <p className="soft entry-lead">{lead}</p>
      {children}
    </div>
  );
}
