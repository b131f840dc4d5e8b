import {
  ActivityLogIcon,
  ArchiveIcon,
  CalendarIcon,
  ChatBubbleIcon,
  CheckCircledIcon,
  CubeIcon,
  DashboardIcon,
  ExclamationTriangleIcon,
  FileTextIcon,
  GearIcon,
  GroupIcon,
  IdCardIcon,
  SpeakerLoudIcon,
  UpdateIcon,
} from "@radix-ui/react-icons";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api } from "../api/client.ts";
import type { rolesOf } from "../api/schema.gen.ts";
import { useMay, useSession } from "../api/session.ts";
import { number } from "../ui/words.ts";
import { type Text, useSpeech } from "./lang.tsx";
import { shellWords } from "./words.ts";

interface Entry {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly name: Text;
  readonly icon: ReactNode;
  /** Shown to those who may call this route. */
  readonly needs: keyof typeof rolesOf;
  readonly count?: "findingsToReview" | "newComplaints" | "overdueOrders";
}

const GROUPS: readonly { readonly name: Text; readonly entries: readonly Entry[] }[] = [
  {
    name: shellWords.work,
    entries: [
      { to: "/", name: shellWords.overview, icon: <DashboardIcon />, needs: "get /overview" },
      { to: "/audits", name: shellWords.audits, icon: <CheckCircledIcon />, needs: "get /audits" },
      { to: "/apps", name: shellWords.apps, icon: <CubeIcon />, needs: "get /apps" },
      {
        to: "/findings",
        name: shellWords.findings,
        icon: <ExclamationTriangleIcon />,
        needs: "get /findings",
        count: "findingsToReview",
      },
    ],
  },
  {
    name: shellWords.cases,
    entries: [
      {
        to: "/complaints",
        name: shellWords.complaints,
        icon: <ChatBubbleIcon />,
        needs: "get /complaints",
        count: "newComplaints",
      },
      {
        to: "/orders",
        name: shellWords.orders,
        icon: <FileTextIcon />,
        needs: "get /orders",
        count: "overdueOrders",
      },
      { to: "/bulletins", name: shellWords.bulletins, icon: <SpeakerLoudIcon />, needs: "get /bulletins" },
    ],
  },
  {
    name: shellWords.operation,
    entries: [
      { to: "/rejudge", name: shellWords.rejudge, icon: <UpdateIcon />, needs: "get /rejudgements" },
      { to: "/log", name: shellWords.log, icon: <ActivityLogIcon />, needs: "get /log" },
      { to: "/companies", name: shellWords.companies, icon: <IdCardIcon />, needs: "post /companies" },
      { to: "/accounts", name: shellWords.accounts, icon: <GroupIcon />, needs: "get /accounts" },
      {
        to: "/holidays",
        name: shellWords.holidays,
        icon: <CalendarIcon />,
        needs: "put /calendar/holidays/{year}",
      },
      { to: "/settings", name: shellWords.settings, icon: <GearIcon />, needs: "get /settings" },
    ],
  },
  {
    name: shellWords.cases,
    entries: [
      { to: "/company", name: shellWords.myOrders, icon: <FileTextIcon />, needs: "get /company/orders" },
      { to: "/company/apps", name: shellWords.myApps, icon: <ArchiveIcon />, needs: "get /company/apps" },
    ],
  },
];

export function Navigation({ top }: { readonly top?: ReactNode }) {
  const { say } = useSpeech();
  const may = useMay();
  const staff = useSession()?.account.role !== "company";
  const overview = api.useQuery("get", "/overview", {}, { enabled: staff, staleTime: 30_000 });
  return (
    <nav className="navigation" aria-label={say(shellWords.navigation)}>
      {top}
      {GROUPS.map(({ name, entries }, at) => {
        const shown = entries.filter(({ needs }) => may(needs));
        if (shown.length === 0) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups never change their order
          <div key={at}>
            <p>{say(name)}</p>
            <ul>
              {shown.map((entry) => {
                const count = entry.count === undefined ? 0 : (overview.data?.[entry.count] ?? 0);
                return (
                  <li key={entry.to}>
                    <Link
                      to={entry.to}
                      activeOptions={{ exact: entry.to === "/" || entry.to === "/company" }}
                    >
                      {entry.icon}
                      <span>{say(entry.name)}</span>
                      {count === 0 ? null : <span className="count number">{number(count)}</span>}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
