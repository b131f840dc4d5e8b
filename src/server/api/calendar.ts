import { createRoute } from "@hono/zod-openapi";
import { OFFICE, only, READ } from "./access.ts";
import { body, json, problems } from "./responses.ts";
import * as calendar from "./schema/calendar.ts";
import { WorkingDay, WorkingDayQuery } from "./schema/orders.ts";

const tags = ["Calendar"];
const params = calendar.YearParams;

export const getWorkingDay = createRoute({
  method: "get",
  path: "/calendar/working-day",
  tags,
  summary: "The n-th working day after a day, by the holidays of China",
  ...only(READ),
  request: { query: WorkingDayQuery },
  responses: { 200: json(WorkingDay, "The day"), ...problems(400, 401, 403) },
});

export const getHolidays = createRoute({
  method: "get",
  path: "/calendar/holidays",
  tags,
  summary: "The holidays and worked weekends by which deadlines are counted",
  ...only(READ),
  responses: { 200: json(calendar.Holidays, "Holidays"), ...problems(401, 403) },
});

export const readHolidayNotice = createRoute({
  method: "post",
  path: "/calendar/notice",
  tags,
  summary: "Read the days out of the words of a yearly notice, to look at before they are entered",
  ...only(OFFICE),
  request: { body: body(calendar.HolidayNotice) },
  responses: { 200: json(calendar.HolidayYearRead, "What was read"), ...problems(400, 401, 403) },
});

export const enterHolidays = createRoute({
  method: "put",
  path: "/calendar/holidays/{year}",
  tags,
  summary: "Enter a year's holidays, as its notice has them; deadlines that are set already stay",
  ...only(OFFICE),
  request: { params, body: body(calendar.HolidayYearEntry) },
  responses: { 200: json(calendar.Holidays, "Holidays"), ...problems(400, 401, 403) },
});

export const dropHolidays = createRoute({
  method: "delete",
  path: "/calendar/holidays/{year}",
  tags,
  summary: "Drop what was entered of a year; what came with the program counts again",
  ...only(OFFICE),
  request: { params },
  responses: { 200: json(calendar.Holidays, "Holidays"), ...problems(400, 401, 403, 404) },
});
