/** Who may call a route. The role matrix is tested from the OpenAPI document, where this stands as `x-roles`. */
export const ROLES = ["reader", "analyst", "reviewer", "officer", "admin", "company"] as const;
export type Role = (typeof ROLES)[number];

/** Every person of the authority or lab. A `company` account sees its own apps only, under `/company`. */
export const READ = ["reader", "analyst", "reviewer", "officer", "admin"] as const;
/** Sends apps in and works with audits. */
export const SUBMIT = ["analyst", "reviewer", "officer", "admin"] as const;
/** Says what of an audit is right. */
export const REVIEW = ["reviewer", "officer", "admin"] as const;
/** Speaks for the authority to the outside. */
export const OFFICE = ["officer", "admin"] as const;
export const ADMIN = ["admin"] as const;
export const COMPANY = ["company"] as const;
export const ANYBODY = ROLES;

/** For people with an account of one of these roles. */
export function only(roles: readonly Role[]) {
  return { "x-roles": [...roles], security: [{ session: [] }, { token: [] }] };
}

/** For people without an account, too. */
export function open() {
  return { "x-roles": ["public"], security: [] };
}
