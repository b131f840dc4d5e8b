/**
 * Days off and worked weekends of one year, as the State Council announced them. Days as `MM-DD`, ranges with `/`; a day
 * of the year before, which the notice of a year may name (that of 2019 named 29 to 31 December 2018), as `YYYY-MM-DD`.
 */
export interface YearOfHolidays {
  readonly year: number;
  readonly source: string;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

/** A new year is a new entry here; an officer may enter it before that, in the workbench. */
export const CHINA: readonly YearOfHolidays[] = [
  {
    year: 2025,
    source: "国务院办公厅关于2025年部分节假日安排的通知",
    off: ["01-01", "01-28/02-04", "04-04/04-06", "05-01/05-05", "05-31/06-02", "10-01/10-08"],
    work: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  },
  {
    year: 2026,
    source: "国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）",
    off: [
      "01-01/01-03",
      "02-15/02-23",
      "04-04/04-06",
      "05-01/05-05",
      "06-19/06-21",
      "09-25/09-27",
      "10-01/10-07",
    ],
    work: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
  },
];
