import type { Cast } from "./cast.ts";

const TABS = ["practice", "map", "sdks", "permissions", "policy", "gaps", "file"];

export function staffPages({
  auditPath,
  orderPath,
  bulletinPath,
  appPath,
  complaintPath,
  rejudgePath,
}: Cast): readonly string[] {
  return [
    "/",
    "/submit",
    "/audits",
    `${auditPath}?finding=P1`,
    ...TABS.map((tab) => `${auditPath}?tab=${tab}`),
    "/apps",
    appPath,
    "/findings",
    "/orders",
    orderPath,
    "/complaints",
    complaintPath,
    "/bulletins",
    "/bulletins/new",
    bulletinPath,
    "/rejudge",
    rejudgePath,
    "/log",
    "/companies",
    "/accounts",
    "/holidays",
    "/settings",
    "/account",
    "/no-such-page",
  ];
}

export function companyPages({ orderPath }: Cast): readonly string[] {
  return ["/company", "/company/apps", `/company${orderPath}`];
}

export function publicPages({ bulletinNumber, receipt }: Cast): readonly string[] {
  return [
    "/sign-in",
    "/public",
    `/public/bulletins/${bulletinNumber}`,
    "/complain",
    `/complain/follow?receipt=${encodeURIComponent(receipt)}`,
    "/setup#an-old-link",
    "/invitation#an-old-link",
  ];
}
