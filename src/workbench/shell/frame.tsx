import { ActionIcon, Button, Drawer, Menu, useMantineColorScheme } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import {
  ExitIcon,
  HamburgerMenuIcon,
  MagnifyingGlassIcon,
  MoonIcon,
  PersonIcon,
  PlusIcon,
  SunIcon,
} from "@radix-ui/react-icons";
import { Link, Navigate, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useWatchAudits } from "../api/events.ts";
import { useMay, useSession, useSignOut } from "../api/session.ts";
import { Loading } from "../ui/notes.tsx";
import { useSpeech } from "./lang.tsx";
import { Navigation } from "./navigation.tsx";
import { roleWords, shellWords } from "./words.ts";

/** The frame around every page of someone who is signed in. */
export function WorkFrame() {
  const session = useSession();
  const path = useRouterState({ select: ({ location }) => location.href });
  if (session === undefined) return <Loading />;
  if (session === null) return <Navigate to="/sign-in" search={{ back: path === "/" ? undefined : path }} />;
  return session.account.role === "company" ? (
    <Frame home="/company">
      <CompanyGuard />
    </Frame>
  ) : (
    <StaffFrame />
  );
}

function StaffFrame() {
  useWatchAudits();
  const navigate = useNavigate();
  useHotkeys([
    ["/", () => void navigate({ to: "/apps", search: {} })],
    ["n", () => void navigate({ to: "/submit" })],
  ]);
  return (
    <Frame home="/">
      <Outlet />
    </Frame>
  );
}

/** The owner of an app has pages of its own; the rest answers as if it were not there. */
function CompanyGuard() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (path === "/") return <Navigate to="/company" />;
  return <Outlet />;
}

function Frame({ home, children }: { readonly home: "/" | "/company"; readonly children: ReactNode }) {
  const { say } = useSpeech();
  const [opened, { open, close }] = useDisclosure(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a drawer closes when the page changes
  useEffect(close, [path]);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {say(shellWords.skip)}
      </a>
      <div className="rail">
        <Navigation top={<Brand to={home} />} />
      </div>
      <header className="bar-top">
        <ActionIcon
          className="only-narrow"
          variant="subtle"
          size="lg"
          aria-label={say(shellWords.menu)}
          onClick={open}
        >
          <HamburgerMenuIcon />
        </ActionIcon>
        <span className="only-narrow">
          <Brand to={home} />
        </span>
        <span className="grow" />
        <TopActions />
      </header>
      <Drawer
        opened={opened}
        onClose={close}
        size={264}
        title={<Brand to={home} />}
        closeButtonProps={{ "aria-label": say(shellWords.menu) }}
      >
        <Navigation />
      </Drawer>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

export function Brand({ to }: { readonly to: "/" | "/company" | "/public" }) {
  return (
    <Link to={to} className="brand" activeProps={{ className: "" }}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" />
        <circle cx="16" cy="16" r="8.5" />
        <path d="M16 7.5a8.5 8.5 0 0 0 0 17z" />
      </svg>
      <b>Candor</b>
      <span lang="zh">明示</span>
    </Link>
  );
}

function TopActions() {
  const { say } = useSpeech();
  const session = useSession();
  const may = useMay();
  const signOut = useSignOut();
  if (!session) return null;
  const { account } = session;
  const staff = account.role !== "company";
  return (
    <>
      {staff ? (
        <ActionIcon
          className="not-phone"
          variant="subtle"
          size="lg"
          component={Link}
          to="/apps"
          aria-label={say(shellWords.findApp)}
          title={`${say(shellWords.findApp)} ( / )`}
        >
          <MagnifyingGlassIcon />
        </ActionIcon>
      ) : null}
      <LangSwitch />
      <SchemeSwitch />
      {may("post /audits") ? (
        <Button
          size="sm"
          className="submit-button"
          aria-label={say(shellWords.submit)}
          renderRoot={(props) => <Link to="/submit" {...props} />}
        >
          <PlusIcon />
          <span className="not-phone">{say(shellWords.submit)}</span>
        </Button>
      ) : null}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" radius="xl" aria-label={say(shellWords.account)}>
            <PersonIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <bdi>{account.name}</bdi> · {say(roleWords[account.role])}
          </Menu.Label>
          <Menu.Item leftSection={<PersonIcon />} renderRoot={(props) => <Link to="/account" {...props} />}>
            {say(shellWords.account)}
          </Menu.Item>
          <Menu.Item leftSection={<ExitIcon />} onClick={() => void signOut()}>
            {say(shellWords.signOut)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

export function LangSwitch() {
  const { lang, say, speak } = useSpeech();
  const other = lang === "zh" ? "en" : "zh";
  return (
    <Button variant="subtle" size="sm" px="xs" lang={other} onClick={() => speak(other)}>
      {say(other === "zh" ? shellWords.toChinese : shellWords.toEnglish)}
    </Button>
  );
}

export function SchemeSwitch() {
  const { say } = useSpeech();
  const { setColorScheme, colorScheme } = useMantineColorScheme();
  const choices = [
    ["light", shellWords.light],
    ["dark", shellWords.dark],
    ["auto", shellWords.system],
  ] as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={say(shellWords.appearance)}>
          <SunIcon className="by-day" />
          <MoonIcon className="by-night" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(([scheme, words]) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme ? "✓" : null}
          >
            {say(words)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The frame of what anyone may see: sign-in, public bulletins, the complaint form. */
export function OpenFrame() {
  const { say } = useSpeech();
  return (
    <div className="open-frame">
      <a className="skip" href="#content">
        {say(shellWords.skip)}
      </a>
      <header className="bar-top">
        <Brand to="/public" />
        <span className="grow" />
        <LangSwitch />
        <SchemeSwitch />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
