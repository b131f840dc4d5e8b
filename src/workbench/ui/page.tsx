import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";

interface PageProps {
  readonly title: string;
  /** Stands above the title: where this page belongs. */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, above, lead, actions, narrow = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Candor`;
  }, [title]);
  return (
    <div className={narrow ? "page narrow" : "page"}>
      <header className="page-head">
        <div>
          {above === undefined ? null : <p className="page-above">{above}</p>}
          <h1>
            <bdi>{title}</bdi>
          </h1>
          {lead === undefined ? null : <div className="page-lead">{lead}</div>}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface PanelProps {
  readonly title?: string;
  readonly aside?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
  readonly flush?: boolean;
}

export function Panel({ title, aside, id, children, flush = false }: PanelProps) {
  return (
    <section className={flush ? "panel flush" : "panel"} id={id} aria-label={title}>
      {title === undefined ? null : (
        <header>
          <h2>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}

/** Name and value, line by line. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export { Link };
