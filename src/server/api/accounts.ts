import { createRoute, z } from "@hono/zod-openapi";
import { ADMIN, OFFICE, only, READ } from "./access.ts";
import { body, json, problems } from "./responses.ts";
import * as people from "./schema/people.ts";
import { IdParams } from "./schema/shared.ts";

const tags = ["Accounts"];

export const listAccounts = createRoute({
  method: "get",
  path: "/accounts",
  tags,
  summary: "All accounts",
  ...only(ADMIN),
  responses: { 200: json(z.array(people.Account), "Accounts"), ...problems(401, 403) },
});

export const invite = createRoute({
  method: "post",
  path: "/accounts",
  tags,
  summary: "Make an account; answers with its invitation link, shown this once",
  ...only(ADMIN),
  request: { body: body(people.NewAccount) },
  responses: { 201: json(people.Invitation, "Made"), ...problems(400, 401, 403, 404, 409) },
});

export const changeAccount = createRoute({
  method: "patch",
  path: "/accounts/{id}",
  tags,
  summary: "Change role, name or company of an account, or disable it; its sessions end",
  ...only(ADMIN),
  request: { params: IdParams, body: body(people.AccountChange) },
  responses: { 200: json(people.Account, "Changed"), ...problems(400, 401, 403, 404, 409) },
});

export const inviteAgain = createRoute({
  method: "post",
  path: "/accounts/{id}/invitation",
  tags,
  summary: "A new invitation link, for who lost the password",
  ...only(ADMIN),
  request: { params: IdParams },
  responses: { 201: json(people.Invitation, "Made"), ...problems(401, 403, 404) },
});

export const listCompanies = createRoute({
  method: "get",
  path: "/companies",
  tags,
  summary: "Companies that own apps",
  ...only(READ),
  responses: { 200: json(z.array(people.Company), "Companies"), ...problems(401, 403) },
});

export const makeCompany = createRoute({
  method: "post",
  path: "/companies",
  tags,
  summary: "Make a company",
  ...only(OFFICE),
  request: { body: body(people.CompanyName) },
  responses: { 201: json(people.Company, "Made"), ...problems(400, 401, 403, 409) },
});

export const renameCompany = createRoute({
  method: "patch",
  path: "/companies/{id}",
  tags,
  summary: "Rename a company",
  ...only(OFFICE),
  request: { params: IdParams, body: body(people.CompanyName) },
  responses: { 200: json(people.Company, "Renamed"), ...problems(400, 401, 403, 404, 409) },
});
