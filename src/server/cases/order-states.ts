import { OFFICE, REVIEW, type Role } from "../api/access.ts";
import { conflict, type Refusal } from "../refusal.ts";
import type { OrderStateName } from "../store/schema.ts";

interface Way {
  readonly to: OrderStateName;
  /** Empty: it goes by itself. */
  readonly roles: readonly Role[];
}

const withdraw: Way = { to: "withdrawn", roles: OFFICE };
const reAudit: Way = { to: "re-audited", roles: REVIEW };
const notifyAnew: Way = { to: "notified", roles: OFFICE };

/** Every way that an order may go; there is no other. */
const WAYS = {
  submitted: [{ to: "audited", roles: [] }, withdraw],
  audited: [{ to: "reviewed", roles: REVIEW }, withdraw],
  reviewed: [{ to: "reviewed", roles: REVIEW }, { to: "notified", roles: OFFICE }, withdraw],
  notified: [
    { to: "responded", roles: [...OFFICE, "company"] },
    { to: "due", roles: [] },
    reAudit,
    notifyAnew,
    withdraw,
  ],
  responded: [
    { to: "responded", roles: [...OFFICE, "company"] },
    { to: "due", roles: [] },
    reAudit,
    notifyAnew,
    withdraw,
  ],
  due: [
    { to: "due", roles: [...OFFICE, "company"] },
    reAudit,
    { to: "escalated", roles: OFFICE },
    notifyAnew,
    withdraw,
  ],
  "re-audited": [
    { to: "closed", roles: OFFICE },
    { to: "escalated", roles: OFFICE },
    notifyAnew,
    reAudit,
    withdraw,
  ],
  escalated: [{ to: "published", roles: [] }, reAudit, withdraw],
  closed: [],
  published: [],
  withdrawn: [],
} as const satisfies Record<OrderStateName, readonly Way[]>;

export function waysFrom(state: OrderStateName): readonly Way[] {
  return WAYS[state];
}

/** Where a person of this role can bring it from here. */
export function nextFor(state: OrderStateName, role: Role): readonly OrderStateName[] {
  return waysFrom(state)
    .filter(({ to, roles }) => roles.includes(role) && to !== state)
    .map(({ to }) => to);
}

export function canGo(from: OrderStateName, to: OrderStateName): boolean {
  return waysFrom(from).some((way) => way.to === to);
}

export function wrongState(from: OrderStateName): Refusal {
  return conflict("order-state", {
    en: `The order is ${from}; that does not fit here. \`next\` of the order says what does.`,
    zh: `该整改通知当前状态为 ${from}，不能执行此操作；可执行的操作见其 \`next\`。`,
  });
}

/** Nothing more will happen with these. */
export const ENDED: readonly OrderStateName[] = ["closed", "published", "withdrawn"];
/** The company knows of these. */
export const OUTSIDE: readonly OrderStateName[] = [
  "notified",
  "responded",
  "due",
  "re-audited",
  "escalated",
  "closed",
  "published",
];
