import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { OverviewPage } from "./pages/overview/overview.tsx";
import { BrokenPage, MissingPage } from "./shell/fallback.tsx";
import { OpenFrame, WorkFrame } from "./shell/frame.tsx";
import * as search from "./shell/routes-search.ts";

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: BrokenPage,
});

// Pages that need no account.
const open = createRoute({ getParentRoute: () => root, id: "open", component: OpenFrame });
const signIn = createRoute({
  getParentRoute: () => open,
  path: "/sign-in",
  validateSearch: search.backSearch,
  component: lazyRouteComponent(() => import("./pages/enter/sign-in.tsx"), "SignInPage"),
});
const setUp = createRoute({
  getParentRoute: () => open,
  path: "/setup",
  component: lazyRouteComponent(() => import("./pages/enter/set-up.tsx"), "SetUpPage"),
});
const invitation = createRoute({
  getParentRoute: () => open,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./pages/enter/invitation.tsx"), "InvitationPage"),
});
const published = createRoute({
  getParentRoute: () => open,
  path: "/public",
  validateSearch: search.pageSearch,
  component: lazyRouteComponent(() => import("./pages/public/bulletins.tsx"), "PublicBulletinsPage"),
});
const publishedOne = createRoute({
  getParentRoute: () => open,
  path: "/public/bulletins/$number",
  component: lazyRouteComponent(() => import("./pages/public/bulletin.tsx"), "PublicBulletinPage"),
});
const complain = createRoute({
  getParentRoute: () => open,
  path: "/complain",
  validateSearch: search.complainSearch,
  component: lazyRouteComponent(() => import("./pages/public/complain.tsx"), "ComplainPage"),
});
const follow = createRoute({
  getParentRoute: () => open,
  path: "/complain/follow",
  validateSearch: search.receiptSearch,
  component: lazyRouteComponent(() => import("./pages/public/follow.tsx"), "FollowPage"),
});

// Pages of those who are signed in.
const work = createRoute({ getParentRoute: () => root, id: "desk", component: WorkFrame });
const overview = createRoute({ getParentRoute: () => work, path: "/", component: OverviewPage });
const submit = createRoute({
  getParentRoute: () => work,
  path: "/submit",
  validateSearch: search.submitSearch,
  component: lazyRouteComponent(() => import("./pages/submit/submit.tsx"), "SubmitPage"),
});
const audits = createRoute({
  getParentRoute: () => work,
  path: "/audits",
  validateSearch: search.auditsSearch,
  component: lazyRouteComponent(() => import("./pages/audits/audits.tsx"), "AuditsPage"),
});
const audit = createRoute({
  getParentRoute: () => work,
  path: "/audits/$id",
  validateSearch: search.auditSearch,
  component: lazyRouteComponent(() => import("./pages/audit/audit.tsx"), "AuditPage"),
});
const apps = createRoute({
  getParentRoute: () => work,
  path: "/apps",
  validateSearch: search.appsSearch,
  component: lazyRouteComponent(() => import("./pages/apps/apps.tsx"), "AppsPage"),
});
const app = createRoute({
  getParentRoute: () => work,
  path: "/apps/$id",
  component: lazyRouteComponent(() => import("./pages/apps/app.tsx"), "AppPage"),
});
const findings = createRoute({
  getParentRoute: () => work,
  path: "/findings",
  validateSearch: search.findingsSearch,
  component: lazyRouteComponent(() => import("./pages/findings/findings.tsx"), "FindingsPage"),
});
const complaints = createRoute({
  getParentRoute: () => work,
  path: "/complaints",
  validateSearch: search.complaintsSearch,
  component: lazyRouteComponent(() => import("./pages/complaints/complaints.tsx"), "ComplaintsPage"),
});
const complaint = createRoute({
  getParentRoute: () => work,
  path: "/complaints/$id",
  component: lazyRouteComponent(() => import("./pages/complaints/complaint.tsx"), "ComplaintPage"),
});
const orders = createRoute({
  getParentRoute: () => work,
  path: "/orders",
  validateSearch: search.ordersSearch,
  component: lazyRouteComponent(() => import("./pages/orders/orders.tsx"), "OrdersPage"),
});
const order = createRoute({
  getParentRoute: () => work,
  path: "/orders/$id",
  component: lazyRouteComponent(() => import("./pages/orders/order.tsx"), "OrderPage"),
});
const bulletins = createRoute({
  getParentRoute: () => work,
  path: "/bulletins",
  validateSearch: search.bulletinsSearch,
  component: lazyRouteComponent(() => import("./pages/bulletins/bulletins.tsx"), "BulletinsPage"),
});
const newBulletin = createRoute({
  getParentRoute: () => work,
  path: "/bulletins/new",
  component: lazyRouteComponent(() => import("./pages/bulletins/new-bulletin.tsx"), "NewBulletinPage"),
});
const bulletin = createRoute({
  getParentRoute: () => work,
  path: "/bulletins/$id",
  component: lazyRouteComponent(() => import("./pages/bulletins/bulletin.tsx"), "BulletinPage"),
});
const rejudge = createRoute({
  getParentRoute: () => work,
  path: "/rejudge",
  validateSearch: search.pageSearch,
  component: lazyRouteComponent(() => import("./pages/rejudge/rejudge.tsx"), "RejudgePage"),
});
const rejudgement = createRoute({
  getParentRoute: () => work,
  path: "/rejudge/$id",
  validateSearch: search.pageSearch,
  component: lazyRouteComponent(() => import("./pages/rejudge/rejudgement.tsx"), "RejudgementPage"),
});
const log = createRoute({
  getParentRoute: () => work,
  path: "/log",
  validateSearch: search.logSearch,
  component: lazyRouteComponent(() => import("./pages/office/log.tsx"), "LogPage"),
});
const companies = createRoute({
  getParentRoute: () => work,
  path: "/companies",
  component: lazyRouteComponent(() => import("./pages/office/companies.tsx"), "CompaniesPage"),
});
const accounts = createRoute({
  getParentRoute: () => work,
  path: "/accounts",
  component: lazyRouteComponent(() => import("./pages/office/accounts.tsx"), "AccountsPage"),
});
const holidays = createRoute({
  getParentRoute: () => work,
  path: "/holidays",
  component: lazyRouteComponent(() => import("./pages/office/holidays.tsx"), "HolidaysPage"),
});
const settings = createRoute({
  getParentRoute: () => work,
  path: "/settings",
  component: lazyRouteComponent(() => import("./pages/office/settings.tsx"), "SettingsPage"),
});
const account = createRoute({
  getParentRoute: () => work,
  path: "/account",
  component: lazyRouteComponent(() => import("./pages/account/account.tsx"), "AccountPage"),
});
const company = createRoute({
  getParentRoute: () => work,
  path: "/company",
  validateSearch: search.pageSearch,
  component: lazyRouteComponent(() => import("./pages/company/orders.tsx"), "CompanyOrdersPage"),
});
const companyApps = createRoute({
  getParentRoute: () => work,
  path: "/company/apps",
  validateSearch: search.pageSearch,
  component: lazyRouteComponent(() => import("./pages/company/apps.tsx"), "CompanyAppsPage"),
});
const companyOrder = createRoute({
  getParentRoute: () => work,
  path: "/company/orders/$id",
  component: lazyRouteComponent(() => import("./pages/company/order.tsx"), "CompanyOrderPage"),
});

const tree = root.addChildren([
  open.addChildren([signIn, setUp, invitation, published, publishedOne, complain, follow]),
  work.addChildren([
    overview,
    submit,
    audits,
    audit,
    apps,
    app,
    findings,
    complaints,
    complaint,
    orders,
    order,
    bulletins,
    newBulletin,
    bulletin,
    rejudge,
    rejudgement,
    log,
    companies,
    accounts,
    holidays,
    settings,
    account,
    company,
    companyApps,
    companyOrder,
  ]),
]);

export const router = createRouter({ routeTree: tree, defaultPreload: "intent", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
